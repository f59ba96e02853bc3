/** Turns: draw.ts, play.ts, flip.ts and end-turn.ts. */
import { describe, expect, it } from 'vitest';
import { cardText } from '../golf/card.ts';
import { seededDecks, stackedDecks } from '../golf/deck-source.ts';
import type { GameOptions } from '../golf/options.ts';
import type { TableView } from '../golf/table-view.ts';
import { applyEvent } from './apply-event.ts';
import { card, cards, deckFromTop, lobby, next, played, refusal, started, withHand } from './test-kit.ts';

const DECKS = stackedDecks([deckFromTop('2h 3h 4h 5h 6h 7h  2s 3s 4s 5s 6s 7s  2d 3d 4d 5d 6d 7d  8c  9c 10c Jc')]);
const MANY_DOWN = '2s 3s (4s) (5s) (6s) (7s)';
const ONE_DOWN = '2s 3s 4s 5s 6s (7s)';
const ALL_UP = '2s 3s 4s 5s 6s 7s';

/** Three players, bo's turn at `draw`. */
function atDraw(options: Partial<GameOptions> = {}): TableView {
  const table = lobby(['ann', 'bo', 'cy'], { initial_flips: 0, ...options });
  return played(table, [(before) => started(before, DECKS)], DECKS);
}

function atPlay(options: Partial<GameOptions> = {}): TableView {
  return played(atDraw(options), [(table) => next(table, 'card_drawn', 'bo', { source: 'deck', card: card('9c') })]);
}

function afterDiscard(table: TableView): TableView {
  return played(table, [(before) => next(before, 'card_discarded', 'bo', { card: card('9c') })]);
}

/** Bo's turn at `flip`, with these cards. */
function atFlip(options: Partial<GameOptions>, hand: string): TableView {
  return afterDiscard(withHand(atPlay(options), 'bo', hand));
}

describe('a turn', () => {
  it.each<[claim: string, table: TableView, id: string, fault: object]>([
    ['out of turn', atDraw(), 'ann', { subject: 'player_id', expected: '"bo"', found: '"ann"' }],
    ['by a stranger', atDraw(), 'zoe', { subject: 'player_id', expected: '"bo"', found: '"zoe"' }],
    ['at the wrong step', atPlay(), 'bo', { subject: 'turn_step', expected: '"draw"', found: '"play"' }],
    [
      'while a flip is owed',
      atFlip({ flip_mode: 'always' }, MANY_DOWN),
      'bo',
      { subject: 'turn_step', expected: '"draw"', found: '"flip"' },
    ],
    [
      'in the lobby',
      lobby(['ann', 'bo']),
      'bo',
      { subject: 'phase', expected: '"playing" or "final_turn"', found: '"waiting"' },
    ],
  ])('is refused %s', (_claim, table, id, fault) => {
    expect(refusal(table, next(table, 'card_drawn', id, { source: 'deck', card: card('9c') }))).toMatchObject(fault);
  });
});

describe('card_drawn', () => {
  it.each<[claim: string, source: 'deck' | 'discard', text: string, table: TableView, fault: object]>([
    ['of another card of the deck', 'deck', '10c', atDraw(), { subject: 'data.card', expected: '9♣', found: '10♣' }],
    ['of another discard', 'discard', '9c', atDraw(), { subject: 'data.card', expected: '8♣', found: '9♣' }],
    [
      'of an empty discard pile',
      'discard',
      '8c',
      { ...atDraw(), discard: [] },
      { subject: 'data.card', expected: 'no card', found: '8♣' },
    ],
    [
      'of a deck that no card is left to make of',
      'deck',
      '8c',
      { ...atDraw(), deck: [] },
      { subject: 'data.card', expected: 'no card', found: '8♣' },
    ],
  ])('is refused %s', (_claim, source, text, table, fault) => {
    expect(refusal(table, next(table, 'card_drawn', 'bo', { source, card: card(text) }))).toMatchObject(fault);
  });

  it('makes an empty deck anew of the discard pile without its top card', () => {
    const discard = cards('2c 3c 4c 5c 6c 7c');
    const table: TableView = { ...atDraw(), deck: [], discard, reshuffles: 1 };
    const request = { round: 1, deck_seed: 1, num_decks: 1, options: table.options };
    const order = seededDecks.reshuffle(request, 2, cards('2c 3c 4c 5c 6c'));
    const drawn = order.at(-1) ?? card('★h');
    const result = applyEvent(table, next(table, 'card_drawn', 'bo', { source: 'deck', card: drawn }), seededDecks);
    expect(result).toMatchObject({
      deck: order.slice(0, -1),
      discard: cards('7c'),
      reshuffles: 2,
      drawn_card: drawn,
      drawn_from: 'deck',
    });
    const wrong = order[0] ?? card('★h');
    expect(refusal(table, next(table, 'card_drawn', 'bo', { source: 'deck', card: wrong }))).toMatchObject({
      subject: 'data.card',
      expected: cardText(drawn),
      found: cardText(wrong),
    });
  });
});

describe('card_swapped', () => {
  it.each<[claim: string, position: number, new_card: string, old_card: string, fault: object]>([
    ['with a card that was not drawn', 0, '10c', '2s', { subject: 'data.new_card', expected: '9♣', found: '10♣' }],
    ['for a card that lies elsewhere', 0, '9c', '3s', { subject: 'data.old_card', expected: '2♠', found: '3♠' }],
  ])('is refused %s', (_claim, position, newCard, oldCard, fault) => {
    const data = { position, new_card: card(newCard), old_card: card(oldCard) };
    expect(refusal(atPlay(), next(atPlay(), 'card_swapped', 'bo', data))).toMatchObject(fault);
  });

  it('is refused before a draw', () => {
    const data = { position: 0, new_card: card('9c'), old_card: card('2s') };
    expect(refusal(atDraw(), next(atDraw(), 'card_swapped', 'bo', data))).toMatchObject({
      subject: 'turn_step',
      expected: '"play"',
      found: '"draw"',
    });
  });
});

describe('card_discarded', () => {
  it('is refused of a card that was not drawn', () => {
    const event = next(atPlay(), 'card_discarded', 'bo', { card: card('10c') });
    expect(refusal(atPlay(), event)).toMatchObject({ subject: 'data.card', expected: '9♣', found: '10♣' });
  });

  it('is refused of a card from the discard pile', () => {
    const table = played(atDraw(), [
      (before) => next(before, 'card_drawn', 'bo', { source: 'discard', card: card('8c') }),
    ]);
    expect(refusal(table, next(table, 'card_discarded', 'bo', { card: card('8c') }))).toMatchObject({
      subject: 'drawn_from',
      expected: '"deck"',
      found: '"discard"',
    });
  });

  it.each<[claim: string, options: Partial<GameOptions>, ann: string, bo: string, step: string]>([
    ['ends the turn without flips', { flip_mode: 'never' }, MANY_DOWN, MANY_DOWN, 'draw'],
    ['leads to a flip that must be', { flip_mode: 'always' }, MANY_DOWN, MANY_DOWN, 'flip'],
    ['leads to no flip outside of the endgame', { flip_mode: 'endgame' }, MANY_DOWN, MANY_DOWN, 'draw'],
    ['leads to a flip when another has one card down', { flip_mode: 'endgame' }, ONE_DOWN, MANY_DOWN, 'flip'],
    ['leads to a flip when another has none down', { flip_mode: 'endgame' }, ALL_UP, MANY_DOWN, 'flip'],
    ['leads to a flip when he has one card down himself', { flip_mode: 'endgame' }, MANY_DOWN, ONE_DOWN, 'flip'],
  ])('%s', (_claim, options, ann, bo, step) => {
    const table = afterDiscard(withHand(withHand(atPlay(options), 'ann', ann), 'bo', bo));
    expect(table).toMatchObject({
      turn_step: step,
      current_player_idx: step === 'flip' ? 1 : 2,
      discard: cards('8c 9c'),
      drawn_card: null,
      drawn_from: null,
    });
  });

  it.each(['always', 'endgame'] as const)('ends the turn at once with no card down (%s)', (flip_mode) => {
    const table = afterDiscard(withHand(atPlay({ flip_mode }), 'bo', ALL_UP));
    expect(table).toMatchObject({ turn_step: 'draw', current_player_idx: 2, phase: 'final_turn', finisher_id: 'bo' });
  });
});

describe('a flip', () => {
  it('of the last face-down card makes its player the finisher', () => {
    const before = atFlip({ flip_mode: 'always' }, ONE_DOWN);
    const table = played(before, [(at) => next(at, 'card_flipped', 'bo', { position: 5, card: card('7s') })]);
    expect(table).toMatchObject({ phase: 'final_turn', finisher_id: 'bo', current_player_idx: 2, turn_step: 'draw' });
  });

  it('may be skipped in the endgame only', () => {
    const endgame = atFlip({ flip_mode: 'endgame' }, ONE_DOWN);
    const table = played(endgame, [(before) => next(before, 'flip_skipped', 'bo', {})]);
    expect(table).toMatchObject({ phase: 'playing', current_player_idx: 2, turn_step: 'draw' });
    const always = atFlip({ flip_mode: 'always' }, ONE_DOWN);
    expect(refusal(always, next(always, 'flip_skipped', 'bo', {}))).toMatchObject({
      subject: 'options.flip_mode',
      expected: '"endgame"',
      found: '"always"',
    });
  });

  it('is refused of a card that lies face up', () => {
    const table = atFlip({ flip_mode: 'always' }, MANY_DOWN);
    expect(refusal(table, next(table, 'card_flipped', 'bo', { position: 0, card: card('2s') }))).toMatchObject({
      subject: 'data.position',
      expected: 'a face-down position',
      found: '0',
    });
  });

  it('is refused of another card', () => {
    const table = atFlip({ flip_mode: 'always' }, MANY_DOWN);
    expect(refusal(table, next(table, 'card_flipped', 'bo', { position: 2, card: card('5s') }))).toMatchObject({
      subject: 'data.card',
      expected: '4♠',
      found: '5♠',
    });
  });

  it('is refused without a discard', () => {
    const table = atDraw({ flip_mode: 'always' });
    expect(refusal(table, next(table, 'card_flipped', 'bo', { position: 2, card: card('4s') }))).toMatchObject({
      subject: 'turn_step',
      expected: '"flip"',
      found: '"draw"',
    });
  });

  it('instead of drawing ends the turn, under its house rule only', () => {
    const table = atDraw({ flip_as_action: true });
    const event = next(table, 'flip_as_action', 'bo', { position: 2, card: card('4s') });
    expect(applyEvent(table, event, DECKS)).toMatchObject({ current_player_idx: 2, turn_step: 'draw' });
    expect(refusal(atDraw(), event)).toMatchObject({
      subject: 'options.flip_as_action',
      expected: 'true',
      found: 'false',
    });
  });
});

describe('knock_early', () => {
  const TWO_DOWN = '2s (3s) 4s 5s (6s) 7s';

  function knock(hand: string, positions: number[], named: string, knock_early = true) {
    const table = withHand(atDraw({ knock_early }), 'bo', hand);
    return { table, event: next(table, 'knock_early', 'bo', { positions, cards: cards(named) }) };
  }

  it('turns up all remaining cards and goes out', () => {
    const { table, event } = knock(TWO_DOWN, [1, 4], '3s 6s');
    const result = applyEvent(table, event, DECKS);
    expect(result).toMatchObject({ phase: 'final_turn', finisher_id: 'bo', current_player_idx: 2 });
    expect(result.players[1]?.cards.every((each) => each.face_up)).toBe(true);
  });

  it.each<[claim: string, ...Parameters<typeof knock>, fault: object]>([
    [
      'without its house rule',
      TWO_DOWN,
      [1, 4],
      '3s 6s',
      false,
      { subject: 'options.knock_early', expected: 'true', found: 'false' },
    ],
    [
      'with three cards down',
      '(2s) (3s) 4s 5s (6s) 7s',
      [0, 1],
      '2s 3s',
      true,
      { subject: 'hand', expected: '1 to 2 face-down cards', found: '3' },
    ],
    ['with no card down', ALL_UP, [1], '3s', true, { subject: 'hand', found: '0' }],
    [
      'of one of two cards',
      TWO_DOWN,
      [1],
      '3s',
      true,
      { subject: 'data.positions', expected: '2 positions', found: '[1]' },
    ],
    [
      'of positions that do not ascend',
      TWO_DOWN,
      [4, 1],
      '6s 3s',
      true,
      { subject: 'data.positions[0]', expected: '1', found: '4' },
    ],
    ['of a card that is up', TWO_DOWN, [1, 5], '3s 7s', true, { subject: 'data.positions[1]', expected: '4' }],
    ['of another card', TWO_DOWN, [1, 4], '3s 7s', true, { subject: 'data.cards[1]', expected: '6♠', found: '7♠' }],
  ])('is refused %s', (_claim, hand, positions, named, rule, fault) => {
    const { table, event } = knock(hand, positions, named, rule);
    expect(refusal(table, event)).toMatchObject(fault);
  });
});

describe('a final turn', () => {
  /** The example of the rules: bo goes out, then it is cy's turn. */
  function finalTurn(options: Partial<GameOptions> = {}): TableView {
    const table = withHand(atPlay(options), 'bo', ONE_DOWN);
    const swap = { position: 5, new_card: card('9c'), old_card: card('7s') };
    return played(table, [(before) => next(before, 'card_swapped', 'bo', swap)]);
  }

  it('is had by every other player, whose cards are turned up at its end', () => {
    const cyDone = played(finalTurn(), [
      (table) => next(table, 'card_drawn', 'cy', { source: 'deck', card: card('10c') }),
      (table) => next(table, 'card_discarded', 'cy', { card: card('10c') }),
    ]);
    expect(cyDone).toMatchObject({ phase: 'final_turn', finisher_id: 'bo', current_player_idx: 0, owed_event: null });
    expect(cyDone.players.map((player) => player.final_turn_done)).toEqual([false, false, true]);
    expect(cyDone.players[2]?.cards.every((each) => each.face_up)).toBe(true);
    const annDone = played(cyDone, [
      (table) => next(table, 'card_drawn', 'ann', { source: 'deck', card: card('Jc') }),
      (table) => next(table, 'card_swapped', 'ann', { position: 0, new_card: card('Jc'), old_card: card('2h') }),
    ]);
    expect(annDone).toMatchObject({
      phase: 'final_turn',
      finisher_id: 'bo',
      current_player_idx: 0,
      turn_step: null,
      owed_event: 'round_ended',
    });
    expect(annDone.players.map((player) => player.final_turn_done)).toEqual([true, false, true]);
  });

  it('may be a flip or a knock as well', () => {
    const before = finalTurn({ flip_as_action: true });
    const table = played(before, [(at) => next(at, 'flip_as_action', 'cy', { position: 0, card: card('2d') })]);
    expect(table.players[2]).toMatchObject({ final_turn_done: true });
    expect(table).toMatchObject({ finisher_id: 'bo', current_player_idx: 0 });
  });

  it('owes its flip before it ends', () => {
    const table = played(finalTurn({ flip_mode: 'endgame' }), [
      (before) => next(before, 'card_drawn', 'cy', { source: 'deck', card: card('10c') }),
      (before) => next(before, 'card_discarded', 'cy', { card: card('10c') }),
    ]);
    expect(table).toMatchObject({ turn_step: 'flip', current_player_idx: 2 });
    expect(table.players[2]?.final_turn_done).toBe(false);
    expect(played(table, [(before) => next(before, 'flip_skipped', 'cy', {})]).players[2]).toMatchObject({
      final_turn_done: true,
    });
  });
});
