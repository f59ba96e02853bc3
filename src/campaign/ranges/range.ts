/** Which games of a campaign: numbers from 1, both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export function sizeOf({ from, to }: Range): number {
  return to - from + 1;
}

/** Games that were to be counted twice. */
export class OverlapError extends Error {
  override readonly name = 'OverlapError';

  constructor({ from, to }: Range) {
    super(`games ${from} to ${to}: expected each game once, found them twice`);
  }
}

/** Both together, in ascending order and as few as possible. Throws `OverlapError`. */
export function joined(some: readonly Range[], others: readonly Range[]): Range[] {
  const all = [...some, ...others].sort((one, other) => one.from - other.from);
  const result: Range[] = [];
  for (const range of all) {
    const last = result.at(-1);
    if (last !== undefined && range.from <= last.to)
      throw new OverlapError({ from: range.from, to: Math.min(range.to, last.to) });
    if (last !== undefined && range.from === last.to + 1) result[result.length - 1] = { from: last.from, to: range.to };
    else result.push(range);
  }
  return result;
}

/** What of `whole` is not among `covered`, which are in ascending order. */
export function gapsIn(whole: Range, covered: readonly Range[]): Range[] {
  const gaps: Range[] = [];
  let { from } = whole;
  for (const range of covered) {
    if (range.to < from) continue;
    if (range.from > whole.to) break;
    if (range.from > from) gaps.push({ from, to: range.from - 1 });
    from = range.to + 1;
  }
  if (from <= whole.to) gaps.push({ from, to: whole.to });
  return gaps;
}

/** Number of the last game up to which all of `whole` is covered; the one before its first if none is. */
export function coveredUpTo(whole: Range, covered: readonly Range[]): number {
  const [gap] = gapsIn(whole, covered);
  return gap === undefined ? whole.to : gap.from - 1;
}

/** Part `number` of `of` parts, as equal as can be; parts are counted from 1. Empty (`to` before `from`) if there are more parts than games. */
export function partOf(games: number, number: number, of: number): Range {
  return { from: Math.floor((games * (number - 1)) / of) + 1, to: Math.floor((games * number) / of) };
}
