import { describe, expect, it } from 'vitest';
import type { Action } from '../golf/action.ts';
import { cardOf, cardText, faceUp } from '../golf/card.ts';
import { copyOfTable } from '../golf/table-fields.ts';
import { card } from '../golf/testing/cards.ts';
import { decksFromTop, PlayedGame, startedGame, withFaceUp } from './testing/played-game.ts';

const decks = decksFromTop('Ah 2h 3h 4h 5h 6h / 7h 8h 9h 10h Jh Qh / Kh / Ac 2c 3c 4c 5c');
const bosTurn = (options = {}): PlayedGame => startedGame({ decks, options });

describe('drawing', () => {
  it('from the deck takes its top card into the hand', () => {
    const played = bosTurn().draw('bo');
    expect(played.table).toMatchObject({
      turn_step: 'play',
      drawn_card: card('Ac'),
      drawn_from: 'deck',
      current_player_idx: 1,
    });
    expect(played.table.deck.map(cardText)).toEqual(['5♣', '4♣', '3♣', '2♣']);
    expect(played.table.discard).toEqual([card('Kh')]);
    expect(played.lastEvent).toMatchObject({
      event_type: 'card_drawn',
      player_id: 'bo',
      data: { source: 'deck', card: card('Ac') },
    });
  });

  it('from the discard pile takes its top card', () => {
    const played = bosTurn().pass('bo').draw('ann', 'discard');
    expect(played.table).toMatchObject({ drawn_card: card('Ac'), drawn_from: 'discard' });
    expect(played.table.discard).toEqual([card('Kh')]);
    expect(played.lastEvent?.data).toEqual({ source: 'discard', card: card('Ac') });
  });

  it('from anywhere else is refused', () => {
    // What a caller without types could ask for.
    const action = { type: 'draw', player_id: 'bo', source: 'sleeve' } as unknown as Action;
    expect(bosTurn().refusalOf(action)).toBe('bad_source');
  });

  it('from an empty discard pile is refused', () => {
    const played = startedGame({ ids: ['ann', 'bo', 'cy'] })
      .draw('bo', 'discard')
      .leave('bo');
    expect(played.table.discard).toEqual([]);
    expect(played.refusalOf({ type: 'draw', player_id: 'cy', source: 'discard' })).toBe('discard_pile_empty');
    played.draw('cy');
  });
});

describe('swapping', () => {
  it.each(['deck', 'discard'] as const)(
    'lays the card from the %s face up and the old one on the discard pile',
    (source) => {
      const played = bosTurn().draw('bo', source);
      const drawn = source === 'deck' ? card('Ac') : card('Kh');
      const below = source === 'deck' ? [card('Kh')] : [];
      played.swap('bo', 4);
      expect(played.player('bo').cards[4]).toBe(faceUp(drawn));
      expect(played.player('bo').cards.filter((one) => one.face_up)).toHaveLength(1);
      expect(played.table.discard).toEqual([...below, card('Jh')]);
      expect(played.table).toMatchObject({
        drawn_card: null,
        drawn_from: null,
        turn_step: 'draw',
        current_player_idx: 0,
      });
      expect(played.lastEvent).toMatchObject({
        event_type: 'card_swapped',
        player_id: 'bo',
        data: { position: 4, new_card: drawn, old_card: card('Jh') },
      });
    },
  );

  it('takes a face-up card as well', () => {
    const played = bosTurn().draw('bo').swap('bo', 0).pass('ann').draw('bo').swap('bo', 0);
    expect(played.table.discard.at(-1)).toBe(card('Ac'));
    expect(played.player('bo').cards[0]).toBe(faceUp(cardOf('3', 'clubs')));
  });

  it('ends the turn under every flip mode', () => {
    for (const flip_mode of ['never', 'always', 'endgame'] as const)
      expect(bosTurn({ flip_mode }).draw('bo').swap('bo', 0).current).toBe('ann');
  });

  it.each([-1, 6, 0.5, Number.NaN, Infinity])('at position %d is refused', (position) => {
    expect(bosTurn().draw('bo').refusalOf({ type: 'swap', player_id: 'bo', position })).toBe('bad_position');
  });
});

describe('discarding', () => {
  it('lays the drawn card on the discard pile and ends the turn', () => {
    const played = bosTurn().draw('bo').discard('bo');
    expect(played.table.discard).toEqual([card('Kh'), card('Ac')]);
    expect(played.table).toMatchObject({
      drawn_card: null,
      drawn_from: null,
      turn_step: 'draw',
      current_player_idx: 0,
    });
    expect(played.lastEvent).toMatchObject({
      event_type: 'card_discarded',
      player_id: 'bo',
      data: { card: card('Ac') },
    });
  });

  it('is refused for a card from the discard pile, which must be swapped in', () => {
    const played = bosTurn().draw('bo', 'discard');
    expect(played.refusalOf({ type: 'discard', player_id: 'bo' })).toBe('must_swap');
    played.swap('bo', 0);
  });
});

describe('a turn', () => {
  const ofStep: Readonly<Record<string, readonly Action[]>> = {
    draw: [
      { type: 'draw', player_id: 'bo', source: 'deck' },
      { type: 'draw', player_id: 'bo', source: 'discard' },
      { type: 'flip_as_action', player_id: 'bo', position: 2 },
      { type: 'knock_early', player_id: 'bo' },
    ],
    play: [
      { type: 'swap', player_id: 'bo', position: 0 },
      { type: 'discard', player_id: 'bo' },
    ],
    flip: [
      { type: 'flip', player_id: 'bo', position: 2 },
      { type: 'skip_flip', player_id: 'bo' },
    ],
  };

  function atStep(step: string): PlayedGame {
    const played = bosTurn({ flip_mode: 'endgame', flip_as_action: true, knock_early: true });
    const atDraw = PlayedGame.restore(withFaceUp(played.table, 'bo', [0, 1, 3, 4, 5]), { decks });
    if (step === 'play') return atDraw.draw('bo');
    return step === 'flip' ? atDraw.draw('bo').discard('bo') : atDraw;
  }

  describe.each(Object.keys(ofStep))('at %s', (step) => {
    it.each(ofStep[step] ?? [])('lets the player %o', (action) => {
      atStep(step).act(action);
    });

    it('refuses what belongs to another step, and changes nothing', () => {
      const played = atStep(step);
      const before = copyOfTable(played.table);
      for (const [other, actions] of Object.entries(ofStep))
        if (other !== step) for (const action of actions) expect(played.refusalOf(action)).toBe('wrong_step');
      expect(copyOfTable(played.table)).toEqual(before);
    });

    it('refuses everything to everyone else', () => {
      const played = atStep(step);
      for (const action of Object.values(ofStep).flat()) {
        expect(played.refusalOf({ ...action, player_id: 'ann' })).toBe('not_your_turn');
        expect(played.refusalOf({ ...action, player_id: 'cy' })).toBe('not_at_table');
      }
    });
  });
});

describe('instead of drawing', () => {
  it('flip_as_action turns one card up and ends the turn', () => {
    const played = bosTurn({ flip_as_action: true }).act({ type: 'flip_as_action', player_id: 'bo', position: 3 });
    expect(played.player('bo').cards.map((one) => one.face_up)).toEqual([false, false, false, true, false, false]);
    expect(played.table).toMatchObject({ current_player_idx: 0, turn_step: 'draw' });
    expect(played.lastEvent).toMatchObject({
      event_type: 'flip_as_action',
      player_id: 'bo',
      data: { position: 3, card: card('10h') },
    });
    played.pass('ann');
    expect(played.refusalOf({ type: 'flip_as_action', player_id: 'bo', position: 3 })).toBe('already_face_up');
    expect(played.refusalOf({ type: 'flip_as_action', player_id: 'bo', position: 6 })).toBe('bad_position');
  });

  it.each([
    [
      [0, 1, 3, 5],
      [2, 4],
      ['9h', 'Jh'],
    ],
    [[0, 1, 2, 3, 4], [5], ['Qh']],
  ])('knock_early with %j face up turns up %j, ascending, and goes out', (up, positions, turned) => {
    const { table } = bosTurn({ knock_early: true });
    const played = PlayedGame.restore(withFaceUp(table, 'bo', up)).act({ type: 'knock_early', player_id: 'bo' });
    expect(played.lastEvent).toMatchObject({ event_type: 'knock_early', data: { positions, cards: turned.map(card) } });
    expect(played.table).toMatchObject({ phase: 'final_turn', finisher_id: 'bo', current_player_idx: 0 });
  });

  it.each([[[]], [[0, 1, 2]], [[0, 1, 2, 3, 4, 5]]])('knock_early is refused with %j face up', (up) => {
    const { table } = bosTurn({ knock_early: true });
    const played = PlayedGame.restore(withFaceUp(table, 'bo', up));
    expect(played.refusalOf({ type: 'knock_early', player_id: 'bo' })).toBe('cannot_knock');
  });

  it('neither is allowed without its house rule', () => {
    const played = PlayedGame.restore(withFaceUp(bosTurn().table, 'bo', [0, 1, 2, 3]));
    expect(played.refusalOf({ type: 'flip_as_action', player_id: 'bo', position: 5 })).toBe('rule_off');
    expect(played.refusalOf({ type: 'knock_early', player_id: 'bo' })).toBe('rule_off');
  });
});
