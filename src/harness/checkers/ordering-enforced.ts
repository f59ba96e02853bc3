/**
 * Method: faults are planted at a random place of the log: the next event left out, the last one told
 * again, one from further on, one from another game, one with a wrong number, a log that starts in the middle. Each must be refused at exactly that
 * event, by an error that names it, and leave the table as it was.
 */
import type { GameEvent } from '../../events/event.ts';
import { tableDifference } from '../../golf/table-difference.ts';
import { copyOfTable } from '../../golf/table-fields.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { Checker, PlayedGame } from '../checker.ts';
import { errorText, type Finding, parted, thrown } from '../finding.ts';
import { Random } from '../generate/random.ts';
import { thrownBy } from '../thrown-by.ts';
import { isLookedAtClosely } from './sample.ts';

const name = 'ordering-enforced';
const OTHER_GAME = '00000000-0000-4000-8000-00000000beef';

/** An event that must be refused at a table. */
interface Fault {
  readonly assertion: string;
  /** How many events the table has seen. */
  readonly after: number;
  readonly offered: GameEvent;
}

export const orderingEnforced: Checker = {
  name,
  claim:
    'A log with an event dropped, doubled, swapped, from another game, or starting elsewhere is refused at exactly that event and leaves the table as it was.',
  watch: (watched) => ({
    onEnd: (played) => {
      if (!isLookedAtClosely(watched)) return undefined;
      const { salt, isThorough } = watched;
      const { events } = played;
      const faults = isThorough ? faultsEverywhere(events) : faultSomewhere(events, new Random(`${name} ${salt}`));
      const tables = played.rebuiltTables();
      for (const fault of faults) {
        const table = tables[fault.after];
        const finding = table && refusalOf(fault, table, played);
        if (finding !== undefined) return finding;
      }
      return undefined;
    },
  }),
};

/** A fault of a random kind at a random place. */
function faultSomewhere(events: readonly GameEvent[], random: Random): Fault[] {
  return random.pick(FAULTS)(events, random.integer(0, events.length - 1));
}

function faultsEverywhere(events: readonly GameEvent[]): Fault[] {
  return events.flatMap((_, place) => FAULTS.flatMap((plant) => plant(events, place)));
}

/** Plants a fault after so many events; none where it would be none. */
type Plant = (events: readonly GameEvent[], after: number) => Fault[];

function fault(assertion: string, after: number, offered: GameEvent | undefined): Fault[] {
  return offered === undefined ? [] : [{ assertion, after, offered }];
}

const FAULTS: readonly Plant[] = [
  (events, after) => fault('a dropped event is missed', after, events[after + 1]),
  (events, after) => fault('a doubled event is refused', after, events[after - 1]),
  (events, after) => fault('an event far ahead is refused', after, events[after + 2]),
  (events, after) =>
    fault('an event of another game is refused', after, events[after] && { ...events[after], game_id: OTHER_GAME }),
  (events, after) => fault('a log starts with its first event', 0, events[after + 1]),
  (events, after) => fault('a number that was given is refused', after, renumbered(events[after], -1)),
  (events, after) => fault('a number that skips one is refused', after, renumbered(events[after], 1)),
];

/** The event that should come next, under a number that should not. There is none below 1. */
function renumbered(event: GameEvent | undefined, by: number): GameEvent | undefined {
  if (event === undefined || event.sequence_num + by < 1) return undefined;
  return { ...event, sequence_num: event.sequence_num + by };
}

function refusalOf(
  { assertion, offered }: Fault,
  table: TableView,
  { subject, decks }: PlayedGame,
): Finding | undefined {
  const before = copyOfTable(table);
  const refusal = thrownBy(() => subject.applyEvent(table, offered, decks));
  if (refusal === undefined) {
    const accepted = new Error(`accepted event ${offered.sequence_num} after event ${table.sequence_num}`);
    return thrown(name, assertion, offered, accepted);
  }
  const difference = tableDifference(before, table);
  if (difference !== undefined) return parted(name, 'a refusal leaves the table as it was', offered, difference);
  return namesTheEvent(refusal, offered) ? undefined : thrown(name, 'a refusal names the event', offered, refusal);
}

function namesTheEvent(error: unknown, event: GameEvent): boolean {
  return errorText(error).includes(`event ${event.sequence_num} (${event.event_type})`);
}
