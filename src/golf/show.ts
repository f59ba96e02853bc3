/** How values are shown in messages: short, on one line, and unable to disturb a terminal. */

const SHOWN_CHARACTERS_MAX = 80;

/** A value as JSON-like text of at most 80 characters, control characters escaped. Never throws. */
export function show(value: unknown): string {
  const text = printable(textOf(value));
  const characters = [...text];
  return characters.length <= SHOWN_CHARACTERS_MAX
    ? text
    : `${characters.slice(0, SHOWN_CHARACTERS_MAX - 1).join('')}…`;
}

/** Text with its control characters (and bidirectional overrides) escaped, so that it prints as what it is. */
export function printable(text: string): string {
  // Cc and Cf: C0, C1, DEL, bidirectional marks; Zl and Zp break lines; Cs are lone surrogates.
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code === 0x200d ? character : `\\u{${code.toString(16)}}`;
  });
}

function textOf(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'nothing';
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'bigint':
      return `${value}n`;
    case 'symbol':
    case 'function':
      return `a ${typeof value}`;
    case 'string':
      return JSON.stringify(value.length > 1000 ? value.slice(0, 1000) : value);
    default:
      return objectText(value);
  }
}

function objectText(value: unknown): string {
  try {
    return JSON.stringify(value instanceof Map ? Object.fromEntries(value) : value) ?? 'nothing';
  } catch {
    return 'an object that is not JSON';
  }
}
