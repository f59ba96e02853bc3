import { expect, test } from 'vitest';
import { cardOf, faceUp } from '../golf/card.ts';
import type { TableView } from '../golf/table-view.ts';
import { playSmallGame } from '../harness/testing/small-game.ts';
import { type DifferenceRow, differenceRows } from './difference-rows.ts';
import { embedded } from './testing/unfolded.ts';
import { unfoldGame } from './unfolded-game.ts';

const played = playSmallGame();

/** The rows of the first place at which the engine's tables are spoilt: after the deal. */
function rowsOf(spoil: (table: TableView) => TableView): DifferenceRow[] {
  const { steps } = unfoldGame(embedded(played, (table) => (table.sequence_num < 5 ? table : spoil(table))));
  const step = steps[5];
  if (step === undefined) throw new Error('expected a game of more events');
  return differenceRows(step);
}

test('there is none where the tables agree', () => {
  expect(rowsOf((table) => table)).toEqual([]);
});

test('a card is one difference, whatever is different in it', () => {
  const rows = rowsOf((table) => ({
    ...table,
    players: table.players.map((player, seat) =>
      seat === 1 ? { ...player, cards: player.cards.with(4, faceUp(cardOf('★', 'clubs'))) } : player,
    ),
  }));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ path: 'players[1].cards[4]', part: 'players.1.cards.4', engine: '★♣' });
  expect(rows[0]?.rebuilt).toMatch(/^\(?(\d+|[AJQK★])[♥♦♣♠]\)?$/);
});

test('a deck in another order is looked at as a whole, and is not on the picture', () => {
  const [row, ...others] = rowsOf((table) => ({ ...table, deck: table.deck.toReversed() }));
  expect(others).toEqual([]);
  expect(row).toMatchObject({ path: 'deck', part: null });
  const cards = (side = ''): string[] => side.replace(/ \(from.*/, '').split(' ');
  expect(cards(row?.engine)).toEqual(cards(row?.rebuilt).reverse());
});

test('a deck of another length is on the picture', () => {
  expect(rowsOf((table) => ({ ...table, deck: table.deck.slice(1) }))).toMatchObject([{ path: 'deck', part: 'deck' }]);
});

test('two cards that changed places in the deck are two differences', () => {
  const swapped = rowsOf(({ deck, ...table }) => ({
    ...table,
    deck: deck.with(0, deck[1] ?? cardOf('A', 'hearts')).with(1, deck[0] ?? cardOf('A', 'hearts')),
  }));
  expect(swapped.map(({ path }) => path)).toEqual(['deck[0]', 'deck[1]']);
});

test.each([
  ['phase', { phase: 'round_over' }, 'phase'],
  ['turn_step', { turn_step: 'flip' }, 'turn'],
  ['current_player_idx', { current_player_idx: 7 }, 'turn'],
  ['num_rounds', { num_rounds: 9 }, 'round'],
  ['finisher_id', { finisher_id: 'p2' }, 'finisher_id'],
  ['drawn_card', { drawn_card: cardOf('A', 'hearts') }, 'drawn'],
  ['deck_seed', { deck_seed: 1 }, null],
  ['reshuffles', { reshuffles: 1 }, null],
  ['next_dealer_id', { next_dealer_id: 'nobody' }, null],
  ['players', { players: [] }, null],
] as const)('%s is shown where it belongs', (path, change, part) => {
  expect(rowsOf((table) => ({ ...table, ...change }))).toMatchObject([{ path, part }]);
});

test.each([
  ['name', { name: 'Zoe' }, 'players.0.name'],
  ['id', { id: 'zoe' }, 'players.0.name'],
  ['total_score', { total_score: 3 }, 'players.0.total_score'],
  ['cards', { cards: [] }, 'players.0.cards'],
  ['cpu_profile', { cpu_profile: 'x' }, null],
] as const)('%s of a player is shown where it belongs', (field, change, part) => {
  const rows = rowsOf((table) => ({
    ...table,
    players: table.players.map((player, seat) => (seat === 0 ? { ...player, ...change } : player)),
  }));
  expect(rows).toMatchObject([{ path: `players[0].${field}`, part }]);
});
