import { expect, test } from 'vitest';
import type { Action } from '../../golf/action.ts';
import { cardOf } from '../../golf/card.ts';
import { DEFAULT_OPTIONS } from '../../golf/options.ts';
import type { Script } from '../script.ts';
import { fewerDecks } from './decks.ts';
import { withoutMoves } from './delete-moves.ts';
import { shrinkScript } from './shrink-script.ts';

const DECK = Array.from({ length: 20 }, () => cardOf('7', 'hearts'));
const setup = {
  game_id: '7f3a0000-0000-4000-8000-000000000001',
  room_code: 'ROOM',
  host_id: 'p1',
  options: DEFAULT_OPTIONS,
};
const start: Action = { type: 'start_game', player_id: 'p1', num_decks: 1, num_rounds: 2 };
const nextRound: Action = { type: 'next_round', player_id: 'p1' };

function scriptOf(decks: Script['decks'], moves: readonly Action[]): Script {
  return { setup, seed: 's', decks, moves };
}

test('a round that has no deck of its own gets none, not an empty one', () => {
  const script = scriptOf([DECK], [start, nextRound]);
  expect(withoutMoves(script, new Set()).decks).toEqual([DECK]);
});

test('the deck of a deleted round goes, those of others stay', () => {
  const other = DECK.slice(1);
  const script = scriptOf([DECK, other], [start, nextRound]);
  expect(withoutMoves(script, new Set([1])).decks).toEqual([DECK]);
  expect(withoutMoves(scriptOf([], [start, nextRound]), new Set([1])).decks).toEqual([]);
});

test('decks of rounds that are not played are dropped', () => {
  expect([...fewerDecks(scriptOf([DECK, []], [start]))]).toEqual([scriptOf([DECK], [start])]);
});

test('a deck that nothing needs does not survive shrinking, empty as it may be', async () => {
  const finding = {
    ...{ property: 'p', assertion: 'a', event_type: '', sequence_num: 1 },
    path: '',
    expected: '',
    found: '',
  };
  const always = (script: Script) => ({ script, findings: script.moves.length === 1 ? [finding] : [] });
  const { script } = await shrinkScript(scriptOf([DECK, []], [start]), finding, always, 100);
  expect(script.decks).toHaveLength(1);
});
