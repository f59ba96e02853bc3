import { describe, expect, it } from 'vitest';
import { cards } from '../golf/testing/cards.ts';
import { decksFromTop, startedGame } from './testing/played-game.ts';

const decks = decksFromTop('Ah 2h 3h 4h 5h 6h / 7h 8h 9h 10h Jh Qh / Kh / Ac 2c 3c');
const flipping = (initial_flips: 1 | 2) => startedGame({ options: { initial_flips }, decks });

describe('the initial flip', () => {
  it('turns up exactly the cards at the positions, and tells them in the order in which they were named', () => {
    const played = flipping(2).flipInitial('ann', 5, 1);
    expect(played.player('ann').cards.map((card) => card.face_up)).toEqual([false, true, false, false, false, true]);
    expect(played.player('ann').initial_flip_done).toBe(true);
    expect(played.player('bo').initial_flip_done).toBe(false);
    expect(played.lastEvent).toMatchObject({
      event_type: 'initial_flip',
      player_id: 'ann',
      data: { positions: [5, 1], cards: cards('6h 2h') },
    });
  });

  it.each([
    ['ann', 'bo'],
    ['bo', 'ann'],
  ])('may come in any order; after the last one, %s or %s, playing begins', (first, last) => {
    const played = flipping(1).flipInitial(first, 0);
    expect(played.table).toMatchObject({ phase: 'initial_flip', turn_step: null, current_player_idx: 1 });
    played.flipInitial(last, 0);
    expect(played.table).toMatchObject({ phase: 'playing', turn_step: 'draw', current_player_idx: 1 });
  });

  it.each([[[]], [[1]], [[1, 1]], [[0, 1, 2]], [[0, 6]], [[-1, 0]], [[0.5, 1]], [[Number.NaN, 1]]])(
    'of two cards is not one of %j',
    (positions) => {
      const played = flipping(2);
      expect(played.refusalOf({ type: 'flip_initial', player_id: 'ann', positions })).toBe('bad_positions');
      expect(played.player('ann').cards.some((card) => card.face_up)).toBe(false);
    },
  );

  it('of one card is not one of two', () => {
    expect(flipping(1).refusalOf({ type: 'flip_initial', player_id: 'ann', positions: [0, 1] })).toBe('bad_positions');
  });

  it('happens once', () => {
    const played = flipping(1).flipInitial('ann', 0);
    expect(played.refusalOf({ type: 'flip_initial', player_id: 'ann', positions: [1] })).toBe('already_flipped');
  });

  it('is for players at the table, before the first turn', () => {
    const played = flipping(1);
    expect(played.refusalOf({ type: 'flip_initial', player_id: 'cy', positions: [1] })).toBe('not_at_table');
    expect(played.refusalOf({ type: 'draw', player_id: 'bo', source: 'deck' })).toBe('wrong_phase');
    played.flipInitial('ann', 0).flipInitial('bo', 0);
    expect(played.refusalOf({ type: 'flip_initial', player_id: 'bo', positions: [1] })).toBe('wrong_phase');
  });

  it('keeps no hold of the list that was given', () => {
    const positions = [0];
    const played = flipping(1).act({ type: 'flip_initial', player_id: 'ann', positions });
    positions[0] = 5;
    expect(played.lastEvent?.data).toMatchObject({ positions: [0] });
  });
});
