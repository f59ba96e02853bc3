/**
 * Reads JSON as `JSON.parse` should, for the texts that it cannot be trusted with.
 *
 * Only strings, numbers and names are given to `JSON.parse`, one at a time; objects are put together here, from their
 * own keys. The text must be valid JSON, of a depth that recursion can take.
 */
import { show } from '../golf/show.ts';
import { InvalidEventError } from './errors.ts';

/** White space, then a bracket, colon or comma; or a string; or a number or name. */
const TOKEN = /\s*([{}[\],:]|"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+)/y;

/** Throws `InvalidEventError` for an object that has a key twice. */
export function readKeyByKey(text: string): unknown {
  const token = new RegExp(TOKEN);
  return readValue(() => token.exec(text)?.[1] ?? '');
}

type NextToken = () => string;

function readValue(next: NextToken, first = next()): unknown {
  if (first === '{') return readObject(next);
  return first === '[' ? readArray(next) : JSON.parse(first);
}

function readObject(next: NextToken): object {
  const entries = new Map<string, unknown>();
  for (let token = next(); token !== '}'; token = next()) {
    if (token === ',') continue;
    const key: string = JSON.parse(token);
    if (entries.has(key))
      throw new InvalidEventError({ path: '', expected: 'each key once in an object', found: `${show(key)} twice` });
    // The colon stands between key and value.
    next();
    entries.set(key, readValue(next));
  }
  return Object.fromEntries(entries);
}

function readArray(next: NextToken): unknown[] {
  const items: unknown[] = [];
  for (let token = next(); token !== ']'; token = next()) if (token !== ',') items.push(readValue(next, token));
  return items;
}
