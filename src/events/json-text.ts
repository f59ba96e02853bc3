/**
 * JSON as events use it: `JSON.parse`, but a key given twice in one object is refused instead of silently losing the
 * first value.
 *
 * Method: in valid JSON every key is followed by a colon. If no more colons can follow keys in the text than there are
 * keys in the parsed value, none was lost; only otherwise is the text walked, to find out and to name the key.
 */
import { show } from '../golf/show.ts';
import { InvalidEventError } from './errors.ts';

/** Texts longer than this are refused unread: the largest legal event is far below 10,000 characters. */
export const EVENT_CHARACTERS_MAX = 1_000_000;
/** Arrays and objects within one another: an event has five levels. */
const DEPTH_MAX = 32;

/** The value that the text writes. Throws `InvalidEventError` for text that is too long, not JSON, too deep, or has a key twice. */
export function parseJson(text: string): unknown {
  if (text.length > EVENT_CHARACTERS_MAX) throw invalid(`at most ${EVENT_CHARACTERS_MAX} characters`, `${text.length}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new InvalidEventError({ path: '', expected: 'a JSON object', found: show(text) }, { cause });
  }
  if (countKeys(value, 0) !== countPossibleKeys(text)) {
    const doubled = doubledKey(text);
    if (doubled !== undefined) throw invalid('each key once in an object', `${show(doubled)} twice`);
  }
  return value;
}

function invalid(expected: string, found: string): InvalidEventError {
  return new InvalidEventError({ path: '', expected, found });
}

function countKeys(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth === DEPTH_MAX) throw invalid(`at most ${DEPTH_MAX} levels of arrays and objects`, 'more');
  let keys = 0;
  if (Array.isArray(value)) {
    for (const item of value) keys += countKeys(item, depth + 1);
    return keys;
  }
  // What JSON.parse made is a plain object: `for in` meets its own keys and nothing else.
  const object = value as Readonly<Record<string, unknown>>;
  for (const key in object) keys += 1 + countKeys(object[key], depth + 1);
  return keys;
}

/**
 * At least as many as there are keys in the text: a colon follows every key, at once or after white space, and within
 * a string it may stand after either, too. Cheap, and exact for nearly every text.
 */
function countPossibleKeys(text: string): number {
  let keys = 0;
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    const before = text.charCodeAt(colon - 1);
    if (before === QUOTATION_MARK || before <= SPACE) keys += 1;
  }
  return keys;
}

const QUOTATION_MARK = 0x22;
/** JSON's white space is this and below; no other character below it stands unescaped in JSON. */
const SPACE = 0x20;

/** Index of the quotation mark that closes the string opened at `start`. The text is valid JSON, so there is one. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, index: number): boolean {
  let backslashes = 0;
  while (text[index - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

function isKeyEndingAt(text: string, end: number): boolean {
  let next = end + 1;
  while (text[next] === ' ' || text[next] === '\n' || text[next] === '\r' || text[next] === '\t') next += 1;
  return text[next] === ':';
}

/** The first key that its object has twice, if there is one. */
function doubledKey(text: string): string | undefined {
  const open: Set<string>[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '{') open.push(new Set());
    if (character === '}') open.pop();
    if (character !== '"') continue;
    const end = endOfString(text, index);
    if (isKeyEndingAt(text, end)) {
      const key: string = JSON.parse(text.slice(index, end + 1));
      if (open.at(-1)?.has(key)) return key;
      open.at(-1)?.add(key);
    }
    index = end;
  }
  return undefined;
}
