/**
 * Method: the log is folded once and every table on the way is kept. A few of them are copied as they are handed out;
 * from one of them the fold is gone on with again. At the end the copies must still equal the tables (nothing that was
 * handed out has changed), and both ends must be the same; so must be what the log, or a part of it, is rebuilt to at once.
 */

import { differ, firstDifference } from '../../golf/first-difference.ts';
import { tableDifference } from '../../golf/table-difference.ts';
import { copyOfTable } from '../../golf/table-fields.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { Checker, PlayedGame } from '../checker.ts';
import { errorText, type Finding, parted, thrown } from '../finding.ts';
import { Random } from '../generate/random.ts';
import { thrownBy } from '../thrown-by.ts';
import { isLookedAtClosely } from './sample.ts';

const name = 'prefix-replay';

/** Tables of one game that are copied and compared again at the end. */
const COPIES = 3;

export const prefixReplay: Checker = {
  name,
  claim:
    'Every prefix rebuilds and has that sequence number; going on from it gives the same end as from the start; tables handed out earlier have not changed.',
  watch: (watched) => ({
    onEnd: ({ events }) => {
      if (!isLookedAtClosely(watched)) return undefined;
      const { subject, setup, decks, salt, isThorough } = watched;
      const random = new Random(`${name} ${salt}`);
      const copied = new Set(Array.from({ length: COPIES }, () => random.integer(0, events.length)));
      const tables = [subject.emptyTable(setup.game_id)];
      const copies = new Map<number, TableView>();
      for (const [index, event] of events.entries()) {
        // There is a table for every event before this one, and the empty one before the first.
        const before = tables[index] as TableView;
        if (isThorough || copied.has(index)) copies.set(index, copyOfTable(before));
        let table: TableView;
        try {
          table = subject.applyEvent(before, event, decks);
        } catch (error) {
          return thrown(name, 'every prefix rebuilds', event, error);
        }
        if (table.sequence_num !== event.sequence_num)
          return parted(
            name,
            'a prefix has the number of its last event',
            event,
            differ(event.sequence_num, table.sequence_num),
          );
        tables.push(table);
      }
      return (
        goesOnTheSame(tables, random.integer(0, events.length), { subject, events, decks }) ??
        unchanged(tables, copies, events) ??
        rebuiltOtherwise(tables, isThorough ? [...tables.keys()] : [...copied], { subject, events, decks })
      );
    },
  }),
};

function goesOnTheSame(
  tables: readonly TableView[],
  from: number,
  { subject, events, decks }: Pick<PlayedGame, 'subject' | 'events' | 'decks'>,
): Finding | undefined {
  const last = events.at(-1);
  // `from` is at most the number of events, and there is one table more.
  let table = tables[from] as TableView;
  try {
    for (const event of events.slice(from)) table = subject.applyEvent(table, event, decks);
  } catch (error) {
    return thrown(name, 'a prefix can be gone on from', last, error);
  }
  const difference = tableDifference(tables.at(-1) as TableView, table);
  return difference && parted(name, 'going on from a prefix gives the same end', last, difference);
}

function unchanged(
  tables: readonly TableView[],
  copies: ReadonlyMap<number, TableView>,
  events: PlayedGame['events'],
): Finding | undefined {
  for (const [index, copy] of copies) {
    // Copies were made of tables in the list.
    const difference = tableDifference(copy, tables[index] as TableView);
    if (difference !== undefined)
      return parted(name, 'a table that was handed out does not change', events[index], difference);
  }
  return undefined;
}

/** `places`: numbers of events, 0 for the table before the first. */
function rebuiltOtherwise(
  tables: readonly TableView[],
  places: readonly number[],
  { subject, events, decks }: Pick<PlayedGame, 'subject' | 'events' | 'decks'>,
): Finding | undefined {
  const last = events.at(-1);
  const steps = [...subject.replay(events, { decks })].map(({ table }) => table);
  const ways: [number, () => TableView | undefined][] = [
    [events.length, () => subject.rebuild(events, { decks })],
    ...places.map((upTo): [number, () => TableView] => [upTo, () => subject.rebuild(events, { upTo, decks })]),
    ...places.map((place): [number, () => TableView | undefined] => [place, () => [tables[0], ...steps][place]]),
  ];
  for (const [place, way] of ways) {
    // Places are within the log, and there is one table more.
    const difference = firstDifference(tables[place], way());
    if (difference !== undefined) return parted(name, 'a log is rebuilt to the same table at once', last, difference);
  }
  for (const [upTo, says] of [
    [events.length + 1, `up to ${events.length + 1}`],
    [-1, 'found -1'],
    [0.5, 'found 0.5'],
  ] as const) {
    const refusal = thrownBy(() => subject.rebuild(events, { upTo, decks }));
    if (!errorText(refusal).includes(says))
      return parted(name, 'events that are not there are not rebuilt', last, differ(says, errorText(refusal)));
  }
  if (thrownBy(() => subject.rebuild([], { decks })) !== undefined) return undefined;
  return parted(name, 'no events are no game', last, differ('a refusal', 'a table'));
}
