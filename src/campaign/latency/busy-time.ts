/** How long something was under way, where many things are at once, in memory that does not grow with their number. */

export interface Span {
  readonly begunUs: number;
  readonly endedUs: number;
}

export class BusyTime {
  /** Microseconds of what lies so far back that nothing will be added to it. */
  #settledUs = 0;
  /** In ascending order, apart from one another. */
  #open: readonly Span[] = [];

  /** `noneBeforeUs`: none of these spans begins before, nor any that will be added later. */
  add(spans: readonly Span[], noneBeforeUs: number): void {
    const settled = this.#open.filter(({ endedUs }) => endedUs <= noneBeforeUs);
    this.#settledUs += lengthOf(settled);
    this.#open = joined([...this.#open.slice(settled.length), ...spans]);
  }

  /** In which at least one of them was under way. */
  get microseconds(): number {
    return this.#settledUs + lengthOf(this.#open);
  }
}

function joined(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.begunUs - other.begunUs)) {
    const last = apart.at(-1);
    if (last === undefined || span.begunUs > last.endedUs) apart.push(span);
    else apart[apart.length - 1] = { begunUs: last.begunUs, endedUs: Math.max(last.endedUs, span.endedUs) };
  }
  return apart;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { begunUs, endedUs }) => sum + endedUs - begunUs, 0);
}
