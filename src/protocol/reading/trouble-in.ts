/** What JSON can say, and a JavaScript program cannot take as it is. */
import { isLongNumber } from './long-numbers.ts';

/** Lists and objects within one another. Whoever walks through values that are much deeper runs out of stack. */
export const DEPTH_MAX = 1000;

export const NO_TROUBLE = 0;
export const LONG_NUMBERS = 1;
export const TOO_DEEP = 2;

/** The worst that there is in what `JSON.parse` made, as one of the numbers above: this runs for every message. */
export function troubleIn(value: unknown, depthMax = DEPTH_MAX): number {
  if (typeof value !== 'object' || value === null) return isLongNumber(value) ? LONG_NUMBERS : NO_TROUBLE;
  if (depthMax === 0) return TOO_DEEP;
  let worst = NO_TROUBLE;
  if (Array.isArray(value)) {
    for (const item of value) worst = Math.max(worst, troubleIn(item, depthMax - 1));
    return worst;
  }
  // It is a plain object: `for in` meets its own keys and nothing else.
  const object = value as Readonly<Record<string, unknown>>;
  for (const key in object) worst = Math.max(worst, troubleIn(object[key], depthMax - 1));
  return worst;
}
