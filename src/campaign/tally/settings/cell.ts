/** A type of event in the phase in which the action began that told it: the rows and columns of what is counted. */
import { EVENT_TYPES, type EventType } from '../../../events/event-data.ts';
import { PHASES, type Phase } from '../../../golf/table-view.ts';
import { PHASES_OF_EVENTS } from '../../../harness/reach/event-states.ts';
import type { Setting } from './setting.ts';

export interface Cell {
  readonly event: EventType;
  readonly phase: Phase;
}

/** All that the rules let happen; fewer than there are bits in a number. */
export const CELLS: readonly Cell[] = EVENT_TYPES.flatMap((event) =>
  PHASES.filter((phase) => PHASES_OF_EVENTS[event].includes(phase)).map((phase) => ({ event, phase })),
);

const BITS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  PHASES.map((column) => [
    column,
    new Map(CELLS.flatMap(({ event, phase }, index) => (phase === column ? [[event, 1 << index] as const] : []))),
  ]),
);

/** For each type of event that the rules let happen in the phase, the bit at the index that the cell has in `CELLS`. */
export function bitsIn(phase: Phase): ReadonlyMap<string, number> {
  return BITS.get(phase) ?? NO_BITS;
}

const NO_BITS: ReadonlyMap<string, number> = new Map();

/** Flips after a discard are what a flip mode is about. Rule: docs/rules.md, Phases. */
const NEVER_TOLD: ReadonlyMap<Setting, readonly EventType[]> = new Map([
  ['flip_mode never', ['card_flipped', 'flip_skipped']],
  ['flip_mode always', ['flip_skipped']],
]);

/** Whether the rules let it happen in games of this setting; the other options of such games are as they like. */
export function isPossible({ event }: Cell, setting: Setting): boolean {
  return NEVER_TOLD.get(setting)?.includes(event) !== true;
}
