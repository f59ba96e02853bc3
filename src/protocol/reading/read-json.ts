/** One line as JSON. */
import { isUtf8 } from 'node:buffer';
import { InvalidEventError } from '../../events/errors.ts';
import type { Fault } from '../../events/issue.ts';
import { readKeyByKey } from '../../events/read-key-by-key.ts';
import { show } from '../../golf/show.ts';
import { parseWithLongNumbers } from './long-numbers.ts';
import { DEPTH_MAX, LONG_NUMBERS, TOO_DEEP, troubleIn } from './trouble-in.ts';
import { whereJsonEnds } from './where-json-ends.ts';

export type Read =
  | {
      readonly value: unknown;
      /** The same to be handed on: long numbers are as they are written. To be looked at, they are no numbers any more. */
      readonly exact: unknown;
    }
  | { readonly fault: Fault };

/** An escaped character, the rest of its string, and a colon: a key that `JSON.parse` may take for another one. */
const ESCAPED_KEY = /\\.[^"\\]*"\s*:/;

/** What the line says; or where it is no JSON, as the path that it had come to. */
export function readJson(line: Buffer | string): Read {
  if (typeof line !== 'string' && !isUtf8(line)) return { fault: notUtf8(line) };
  const text = line.toString();
  try {
    const parsed: unknown = JSON.parse(text);
    const trouble = troubleIn(parsed);
    if (trouble === TOO_DEEP) return { fault: { path: '', expected: `at most ${DEPTH_MAX} levels`, found: 'more' } };
    const value = text.includes('\\') && ESCAPED_KEY.test(text) ? readKeyByKey(text) : parsed;
    return { value, exact: trouble === LONG_NUMBERS ? parseWithLongNumbers(text) : value };
  } catch (error) {
    return { fault: error instanceof InvalidEventError ? error : whereJsonEnds(text) };
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
