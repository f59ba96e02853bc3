/** Brackets of rounds, phases and turns as three thin lines beside a list: what each event's piece of them looks like. */
import type { Brackets, Span } from '../../replay/brackets.ts';

/** For each event's number, class names such as ` round-start phase-in turn-only`, to be put after another one. */
export function lanesOf({ rounds, phases, turns }: Brackets, events: number): readonly string[] {
  const lanes = Array.from({ length: events + 1 }, () => '');
  draw(lanes, 'round', rounds);
  draw(lanes, 'phase', phases);
  draw(lanes, 'turn', turns);
  return lanes;
}

function draw(lanes: string[], kind: string, spans: readonly Span<unknown>[]): void {
  for (const { from, to } of spans)
    for (let at = from; at <= to; at += 1) lanes[at] = `${lanes[at]} ${kind}-${pieceAt(at, from, to)}`;
}

function pieceAt(at: number, from: number, to: number): 'only' | 'start' | 'end' | 'in' {
  if (from === to) return 'only';
  if (at === from) return 'start';
  return at === to ? 'end' : 'in';
}
