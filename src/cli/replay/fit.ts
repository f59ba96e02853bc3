/** Lines as wide as they are seen: emoji and Chinese characters take two columns, what paints takes none. */
import stringWidth from 'string-width';

/** Columns that the text takes on a terminal. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** The text with spaces after it, so that it takes as many columns; a wider one stays as it is. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** At most as many columns of the text; where something is left out, `…` is the last. */
export function cutTo(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  if (columns < 1) return '';
  let [cut, room] = ['', columns - 1];
  let isFull = false;
  for (const piece of text.split(PAINT)) {
    if (PAINT.test(piece)) cut += piece;
    else if (!isFull) {
      const begun = beginningOf(piece, room);
      cut += begun;
      room -= widthOf(begun);
      isFull = begun !== piece;
      if (isFull) cut += '…';
    }
  }
  return cut;
}

/** What paints, as `styleText` writes it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for.
const PAINT = /(\u001b\[[\d;]*m)/;

/** Characters that one sees as one, such as a family, are never cut. */
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

function beginningOf(text: string, columns: number): string {
  let [beginning, width] = ['', 0];
  for (const { segment } of characters.segment(text)) {
    width += widthOf(segment);
    if (width > columns) break;
    beginning += segment;
  }
  return beginning;
}

/** Unpainted text in lines of at most as many columns, broken between words where it can be. Those after the first are indented alike. */
export function wrapTo(text: string, columns: number): string[] {
  const indent = text.match(/^ */)?.[0] ?? '';
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(' ')) {
    const longer = line === '' ? `${indent}${word}` : `${line} ${word}`;
    if (line === '' || widthOf(longer) <= columns) line = longer;
    else {
      lines.push(line);
      line = `${indent}${word}`;
    }
  }
  return [...lines, line].map((each) => cutTo(each, columns));
}

/** Two blocks of lines, one beside the other, each as wide as its widest line. */
export function beside(left: readonly string[], right: readonly string[], gap: string): string[] {
  const width = Math.max(0, ...left.map(widthOf));
  return Array.from({ length: Math.max(left.length, right.length) }, (_none, row) =>
    `${padTo(left[row] ?? '', width)}${gap}${right[row] ?? ''}`.trimEnd(),
  );
}
