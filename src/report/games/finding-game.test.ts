import { expect, test } from 'vitest';
import { copyOfTable } from '../../golf/table-fields.ts';
import type { TableView } from '../../golf/table-view.ts';
import { partedTables } from '../../harness/explain/parted-tables.ts';
import { makeFixture } from '../../harness/fixtures/fixture.ts';
import { ownSubject, type Subject } from '../../harness/subject.ts';
import { playSmallGame } from '../../harness/testing/small-game.ts';
import { unfoldGame } from '../../replay/unfolded-game.ts';
import { findingGame } from './finding-game.ts';

const { script, events } = playSmallGame();
const finding = {
  property: 'replay-equivalence',
  assertion: 'the tables are the same',
  event_type: '',
  sequence_num: 0,
  path: '',
  expected: '1',
  found: '2',
};
const origin = { seed: '7/3', moves_before: script.moves.length, shrink_plays: 0 };
const fixture = makeFixture(script, events, finding, origin);
const game = { id: 'a', fixture, repeat: null };

/** Forgets who plays first from the first card on that is drawn. */
const forgetful: Subject = {
  ...ownSubject,
  applyEvent: (table, event, decks) => {
    const next = ownSubject.applyEvent(table, event, decks);
    return event.event_type === 'card_drawn' ? { ...copyOfTable(next), room_code: 'LOST' } : next;
  },
};
const firstDraw = events.findIndex(({ event_type }) => event_type === 'card_drawn') + 1;

test('a game without a fault has the same tables on both sides', () => {
  const { steps, partedAt, refusal } = unfoldGame(findingGame({ ...game, subject: ownSubject }));
  expect([partedAt, refusal]).toEqual([null, null]);
  expect(steps).toHaveLength(events.length + 1);
  expect(steps.at(-1)?.engine?.phase).toBe('game_over');
});

test('the tables are those of whoever was on trial, and not those of this program', () => {
  const { steps, partedAt } = unfoldGame(findingGame({ ...game, subject: forgetful }));
  expect(partedAt).toBe(firstDraw);
  expect(steps[firstDraw]?.differences).toEqual([{ place: ['room_code'], left: 'GOLF', right: 'LOST' }]);
});

test('a reducer that refuses is shown up to there', () => {
  const strict: Subject = {
    ...ownSubject,
    applyEvent: (table, event, decks) => {
      if (event.event_type === 'card_drawn') throw new Error('no');
      return ownSubject.applyEvent(table, event, decks);
    },
  };
  const { steps, refusal, partedAt } = unfoldGame(findingGame({ ...game, subject: strict }));
  expect(refusal).toEqual({ at: firstDraw, says: 'Error: no' });
  expect(partedAt).toBe(firstDraw);
  expect(steps[firstDraw]?.rebuilt).toBeNull();
  expect(steps[firstDraw]?.engine?.drawn_card).not.toBeNull();
});

test('without whoever was on trial there are the two tables that were recorded', () => {
  const parted = partedTables(script, forgetful);
  const explanation = { idle_moves: [], idle_cards: [[]], neighbour: null, parted };
  const known = { ...fixture, explanation: JSON.parse(JSON.stringify(explanation)) as typeof explanation };
  const { steps, partedAt } = unfoldGame(findingGame({ ...game, fixture: known, subject: undefined }));
  expect(partedAt).toBe(firstDraw);
  expect(steps[firstDraw]?.rebuilt?.room_code).toBe('LOST');
  expect(steps[firstDraw - 1]?.rebuilt?.sequence_num).toBe(firstDraw - 1);
  expect(steps[firstDraw - 1]?.engine).toBeNull();
  expect(steps[firstDraw + 1]?.rebuilt).toBeNull();
});

test('an embedded game is plain JSON', () => {
  const embedded = findingGame({ ...game, subject: forgetful });
  const copy = JSON.parse(JSON.stringify(embedded)) as typeof embedded;
  const tables = (of: typeof embedded): (TableView | null)[] => unfoldGame(of).steps.map(({ rebuilt }) => rebuilt);
  expect(tables(copy)).toEqual(tables(embedded));
});
