/** Shares given as arguments. */
import { show } from '../golf/show.ts';
import { UsageError } from './usage-error.ts';

/** A reader for an option whose value is a share from 0 to 1, in plain digits. Throws `UsageError` naming the option. */
export function share(option: string): (text: string) => number {
  return (text) => {
    if (/^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(text)) return Number(text);
    throw new UsageError(`${option}: expected a share from 0 to 1 such as 0.95, found ${show(text)}`);
  };
}
