import { describe, expect, it } from 'vitest';
import { stackedDecks } from '../golf/deck-source.ts';
import { cards, deckFromTop, lobby, next, played, refusal, started } from './test-kit.ts';

const DECKS = stackedDecks([deckFromTop('2h 3h 4h 5h 6h 7h  2s 3s 4s 5s 6s 7s  8d  9c 10c')]);
const DEALT = played(lobby(['ann', 'bo']), [(table) => started(table, DECKS)], DECKS);
const ANN_DONE = played(DEALT, [
  (table) => next(table, 'initial_flip', 'ann', { positions: [5, 2], cards: cards('7h 4h') }),
]);

describe('initial_flip', () => {
  it('turns up the named positions only, and waits for the others', () => {
    expect(ANN_DONE.players[0]?.cards.map((each) => each.face_up)).toEqual([false, false, true, false, false, true]);
    expect(ANN_DONE).toMatchObject({ phase: 'initial_flip', turn_step: null, current_player_idx: 1 });
  });

  it('of the last player begins the first turn', () => {
    const table = played(ANN_DONE, [
      (before) => next(before, 'initial_flip', 'bo', { positions: [0, 1], cards: cards('2s 3s') }),
    ]);
    expect(table).toMatchObject({ phase: 'playing', turn_step: 'draw', current_player_idx: 1 });
  });

  it.each<[claim: string, id: string, positions: number[], named: string, fault: object]>([
    [
      'of too few positions',
      'bo',
      [0],
      '2s',
      { subject: 'data.positions', expected: 'exactly 2 positions', found: '[0]' },
    ],
    ['of another card', 'bo', [0, 1], '2s 4s', { subject: 'data.cards[1]', expected: '3♠', found: '4♠' }],
    [
      'a second time',
      'ann',
      [0, 1],
      '2h 3h',
      { subject: 'player_id', expected: 'a player who has not flipped yet', found: '"ann"' },
    ],
    [
      'by somebody who is not there',
      'zoe',
      [0, 1],
      '2h 3h',
      { subject: 'player_id', expected: 'a player at the table', found: '"zoe"' },
    ],
  ])('is refused %s', (_claim, id, positions, named, fault) => {
    expect(refusal(ANN_DONE, next(ANN_DONE, 'initial_flip', id, { positions, cards: cards(named) }))).toMatchObject(
      fault,
    );
  });

  it('is refused once turns are taken', () => {
    const players = ANN_DONE.players.map((player) => ({ ...player, initial_flip_done: true }));
    const table = { ...ANN_DONE, players, phase: 'playing' as const };
    const event = next(table, 'initial_flip', 'bo', { positions: [0, 1], cards: cards('2s 3s') });
    expect(refusal(table, event)).toMatchObject({ subject: 'phase', expected: '"initial_flip"', found: '"playing"' });
  });

  it('is refused once the game is over because all others left before it', () => {
    const table = played(ANN_DONE, [
      (before) => next(before, 'player_left', 'ann', { reason: 'left' }),
      (before) =>
        next(before, 'game_ended', null, {
          final_scores: new Map([['bo', 0]]),
          winner_id: 'bo',
          rounds_won: new Map([['bo', 0]]),
        }),
    ]);
    const event = next(table, 'initial_flip', 'bo', { positions: [0, 1], cards: cards('2s 3s') });
    expect(refusal(table, event)).toMatchObject({ subject: 'phase', expected: '"initial_flip"', found: '"game_over"' });
  });
});
