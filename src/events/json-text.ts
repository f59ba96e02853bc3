/**
 * JSON as events use it: `JSON.parse`, but a key given twice in one object is refused instead of silently losing the
 * first value.
 *
 * Method: in valid JSON every key is followed by a colon. If no more colons can follow keys in the text than there are
 * keys in the parsed value, none was lost; only otherwise is the text read again, key by key. So is every text with a
 * backslash: `JSON.parse` of Node 20 to 26 may take an escaped key for another one, with a backslash in it, that it has
 * met before (https://github.com/nodejs/node/issues/63785), and ids are keys.
 */
import { show } from '../golf/show.ts';
import { InvalidEventError } from './errors.ts';
import { readKeyByKey } from './read-key-by-key.ts';

/** Texts longer than this are refused unread: the largest legal event is far below 10,000 characters. */
export const EVENT_CHARACTERS_MAX = 1_000_000;
/** Arrays and objects within one another: an event has five levels. */
const DEPTH_MAX = 32;

/** The value that the text writes. Throws `InvalidEventError` for text that is too long, not JSON, too deep, or has a key twice. */
export function parseJson(text: string, charactersMax = EVENT_CHARACTERS_MAX): unknown {
  if (text.length > charactersMax) throw invalid(`at most ${charactersMax} characters`, `${text.length}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new InvalidEventError({ path: '', expected: 'a JSON object', found: show(text) }, { cause });
  }
  const isPlain = countKeys(value, 0) === countPossibleKeys(text) && !text.includes('\\');
  return isPlain ? value : readKeyByKey(text);
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
