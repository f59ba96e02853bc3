/** Numbers given as arguments. */
import { show } from '../golf/show.ts';
import { UsageError } from './usage-error.ts';

/**
 * A reader for an option whose value is a whole number from `min` to `max`, for commander's `argParser`.
 *
 * Only plain digits with an optional minus are read: `1e3`, ` 5`, `+5`, `0x5`, `5.0` and `5x` are mistakes more often
 * than wishes. Throws `UsageError` naming the option, what was expected and what was found.
 */
export function wholeNumber(option: string, { min, max }: { min: number; max: number }): (text: string) => number {
  return (text) => {
    const number = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isSafeInteger(number) && number >= min && number <= max) return number === 0 ? 0 : number;
    throw new UsageError(`${option}: expected a whole number from ${min} to ${max}, found ${show(text)}`);
  };
}
