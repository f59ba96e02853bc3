/** One line as JSON. */
import { isUtf8 } from 'node:buffer';
import { InvalidEventError } from '../../events/errors.ts';
import type { Fault } from '../../events/issue.ts';
import { readKeyByKey } from '../../events/read-key-by-key.ts';
import { show } from '../../golf/show.ts';
import { whereJsonEnds } from './where-json-ends.ts';

export type Read = { readonly value: unknown } | { readonly fault: Fault };

/** An escaped character, the rest of its string, and a colon: a key that `JSON.parse` may take for another one. */
const ESCAPED_KEY = /\\.[^"\\]*"\s*:/;

/** What the line says; or where it is no JSON, as the path that it had come to. */
export function readJson(line: Buffer | string): Read {
  if (typeof line !== 'string' && !isUtf8(line)) return { fault: notUtf8(line) };
  const text = line.toString();
  try {
    const value: unknown = JSON.parse(text);
    return { value: text.includes('\\') && ESCAPED_KEY.test(text) ? readKeyByKey(text) : value };
  } catch (error) {
    if (error instanceof InvalidEventError) return { fault: error };
    if (error instanceof RangeError)
      return { fault: { path: '', expected: 'JSON that is less deep', found: show(text) } };
    return { fault: whereJsonEnds(text) };
  }
}

function notUtf8(line: Buffer): Fault {
  const text = line.toString();
  const at = text.indexOf('\ufffd');
  return {
    path: whereJsonEnds(text.slice(0, at)).path,
    expected: 'UTF-8',
    found: show(text.slice(Math.max(0, at - 20))),
  };
}
