import { describe, expect, it } from 'vitest';
import { SequenceError } from '../events/errors.ts';
import type { GameEvent } from '../events/event.ts';
import { cardText } from '../golf/card.ts';
import { seededDecks, stackedDecks } from '../golf/deck-source.ts';
import type { TableView } from '../golf/table-view.ts';
import { applyEvent } from './apply-event.ts';
import { emptyTable } from './empty-table.ts';
import { card, cards, created, deckFromTop, frozen, GAME_ID, joined, lobby, next, refusal } from './test-kit.ts';

const DECKS = stackedDecks([
  deckFromTop('3h 4h 5h 6h 7h 8h  3s 4s 5s 6s 7s 8s  9d  Kd Kc 2d 2c Ad'),
  deckFromTop('Ah Ad Ac As Qh Qd  9h 9s 9c Jh Jd Js  10d  Kd Kc'),
]);

/** A game of two, written by hand: the event, and what the table shows after it. */
type Step = (table: TableView) => [event: GameEvent, shows: Partial<TableView>];

const STEPS: readonly Step[] = [
  () => [created({ flip_mode: 'always', knock_early: true }), { phase: 'waiting', host_id: 'ann', room_code: 'GOLF' }],
  (table) => [joined(table, 'ann'), { phase: 'waiting', current_player_idx: null, deck_seed: null }],
  (table) => [joined(table, 'bo'), { num_decks: 0, current_round: 0 }],
  (table) => [
    next(table, 'game_started', null, {
      deck_seed: 77,
      player_order: ['ann', 'bo'],
      num_decks: 1,
      num_rounds: 2,
      dealt_cards: new Map([
        ['bo', cards('3s 4s 5s 6s 7s 8s')],
        ['ann', cards('3h 4h 5h 6h 7h 8h')],
      ]),
      first_discard: card('9d'),
      current_player_idx: 1,
    }),
    {
      phase: 'initial_flip',
      current_player_idx: 1,
      turn_step: null,
      next_dealer_id: 'bo',
      current_round: 1,
      num_rounds: 2,
      num_decks: 1,
      deck_seed: 77,
      deck: deckFromTop('Kd Kc 2d 2c Ad'),
      discard: cards('9d'),
    },
  ],
  (table) => [
    next(table, 'initial_flip', 'bo', { positions: [0, 3], cards: cards('3s 6s') }),
    { phase: 'initial_flip', turn_step: null },
  ],
  (table) => [
    next(table, 'initial_flip', 'ann', { positions: [5, 0], cards: cards('8h 3h') }),
    { phase: 'playing', turn_step: 'draw', current_player_idx: 1 },
  ],
  (table) => [
    next(table, 'card_drawn', 'bo', { source: 'deck', card: card('Kd') }),
    { turn_step: 'play', drawn_card: card('Kd'), drawn_from: 'deck', deck: deckFromTop('Kc 2d 2c Ad') },
  ],
  (table) => [
    next(table, 'card_swapped', 'bo', { position: 1, new_card: card('Kd'), old_card: card('4s') }),
    { turn_step: 'draw', drawn_card: null, drawn_from: null, current_player_idx: 0, discard: cards('9d 4s') },
  ],
  (table) => [
    next(table, 'card_drawn', 'ann', { source: 'discard', card: card('4s') }),
    { turn_step: 'play', drawn_from: 'discard', discard: cards('9d') },
  ],
  (table) => [
    next(table, 'card_swapped', 'ann', { position: 1, new_card: card('4s'), old_card: card('4h') }),
    { turn_step: 'draw', current_player_idx: 1, discard: cards('9d 4h') },
  ],
  (table) => [next(table, 'card_drawn', 'bo', { source: 'deck', card: card('Kc') }), { turn_step: 'play' }],
  (table) => [
    next(table, 'card_discarded', 'bo', { card: card('Kc') }),
    { turn_step: 'flip', current_player_idx: 1, drawn_card: null, drawn_from: null, discard: cards('9d 4h Kc') },
  ],
  (table) => [
    next(table, 'card_flipped', 'bo', { position: 4, card: card('7s') }),
    { turn_step: 'draw', current_player_idx: 0, finisher_id: null },
  ],
  (table) => [next(table, 'card_drawn', 'ann', { source: 'deck', card: card('2d') }), { turn_step: 'play' }],
  (table) => [
    next(table, 'card_swapped', 'ann', { position: 2, new_card: card('2d'), old_card: card('5h') }),
    { phase: 'playing', current_player_idx: 1 },
  ],
  (table) => [
    next(table, 'knock_early', 'bo', { positions: [2, 5], cards: cards('5s 8s') }),
    { phase: 'final_turn', finisher_id: 'bo', turn_step: 'draw', current_player_idx: 0, owed_event: null },
  ],
  (table) => [next(table, 'card_drawn', 'ann', { source: 'deck', card: card('2c') }), { turn_step: 'play' }],
  (table) => [
    next(table, 'card_swapped', 'ann', { position: 5, new_card: card('2c'), old_card: card('8h') }),
    { phase: 'final_turn', owed_event: 'round_ended', turn_step: null, current_player_idx: 0 },
  ],
  (table) => [
    next(table, 'round_ended', null, {
      scores: new Map([
        ['bo', 29],
        ['ann', 20],
      ]),
      winner_id: 'ann',
      final_hands: new Map([
        ['ann', cards('3h 4s 2d 6h 7h 2c')],
        ['bo', cards('3s Kd 5s 6s 7s 8s')],
      ]),
    }),
    {
      phase: 'round_over',
      owed_event: null,
      current_player_idx: null,
      turn_step: null,
      finisher_id: 'bo',
      next_dealer_id: 'bo',
      deck: deckFromTop('Ad'),
    },
  ],
  (table) => [
    next(table, 'round_started', null, {
      round_num: 2,
      deck_seed: 78,
      dealt_cards: new Map([
        ['ann', cards('Ah Ad Ac As Qh Qd')],
        ['bo', cards('9h 9s 9c Jh Jd Js')],
      ]),
      first_discard: card('10d'),
      current_player_idx: 0,
    }),
    {
      phase: 'initial_flip',
      current_player_idx: 0,
      next_dealer_id: 'ann',
      finisher_id: null,
      current_round: 2,
      deck_seed: 78,
    },
  ],
  (table) => [
    next(table, 'player_left', 'ann', { reason: 'disconnected' }),
    {
      phase: 'initial_flip',
      owed_event: 'game_ended',
      current_player_idx: 0,
      next_dealer_id: 'bo',
      set_aside: cards('Ah Ad Ac As Qh Qd'),
    },
  ],
  (table) => [
    next(table, 'game_ended', null, {
      final_scores: new Map([['bo', 29]]),
      winner_id: 'bo',
      rounds_won: new Map([['bo', 0]]),
    }),
    { phase: 'game_over', owed_event: null, current_player_idx: null, winner_id: 'bo', next_dealer_id: 'bo' },
  ],
];

/** Every table of the game, the one before its first event included. Each is frozen before the next event comes. */
function walk(): TableView[] {
  const tables = [frozen(emptyTable(GAME_ID))];
  for (const step of STEPS) {
    const before = tables.at(-1) as TableView;
    tables.push(frozen(applyEvent(before, frozen(step(before)[0]), DECKS)));
  }
  return tables;
}

function tableAfter(sequenceNum: number): TableView {
  return walk()[sequenceNum] as TableView;
}

function handOf(table: TableView, id: string): string {
  const hand = table.players.find((player) => player.id === id)?.cards ?? [];
  return hand.map((each) => (each.face_up ? cardText(each) : `(${cardText(each)})`)).join(' ');
}

describe('a game written by hand', () => {
  it('shows after each event what the rules say', () => {
    const tables = walk();
    for (const [index, step] of STEPS.entries()) {
      const [event, shows] = step(tables[index] as TableView);
      expect(tables[index + 1], `event ${index + 1}, ${event.event_type}`).toMatchObject(shows);
    }
  });

  it('numbers its tables by the last event', () => {
    expect(walk().map((table) => table.sequence_num)).toEqual([0, ...STEPS.keys()].map((_, index) => index));
  });

  it('turns cards up as they are flipped, swapped and knocked', () => {
    expect(handOf(tableAfter(4), 'bo')).toBe('(3♠) (4♠) (5♠) (6♠) (7♠) (8♠)');
    expect(handOf(tableAfter(6), 'ann')).toBe('3♥ (4♥) (5♥) (6♥) (7♥) 8♥');
    expect(handOf(tableAfter(8), 'bo')).toBe('3♠ K♦ (5♠) 6♠ (7♠) (8♠)');
    expect(handOf(tableAfter(13), 'bo')).toBe('3♠ K♦ (5♠) 6♠ 7♠ (8♠)');
    expect(handOf(tableAfter(16), 'bo')).toBe('3♠ K♦ 5♠ 6♠ 7♠ 8♠');
  });

  it('turns all cards of a player up at the end of his final turn', () => {
    expect(handOf(tableAfter(17), 'ann')).toBe('3♥ 4♠ 2♦ (6♥) (7♥) 8♥');
    expect(handOf(tableAfter(18), 'ann')).toBe('3♥ 4♠ 2♦ 6♥ 7♥ 2♣');
  });

  it('keeps what each player did and won, and forgets at the deal what belongs to one round', () => {
    const fields = { initial_flip_done: true, final_turn_done: false, score: null, total_score: 0, rounds_won: 0 };
    expect(tableAfter(17).players).toMatchObject([fields, fields]);
    expect(tableAfter(19).players).toMatchObject([
      { ...fields, final_turn_done: true, score: 20, total_score: 20, rounds_won: 1 },
      { ...fields, score: 29, total_score: 29 },
    ]);
    expect(tableAfter(20).players).toMatchObject([
      { ...fields, initial_flip_done: false, total_score: 20, rounds_won: 1 },
      { ...fields, initial_flip_done: false, total_score: 29 },
    ]);
  });

  it('gives every table the same keys in the same order', () => {
    const keys = Object.keys(emptyTable(GAME_ID));
    for (const table of walk()) expect(Object.keys(table)).toEqual(keys);
    const playerKeys = tableAfter(22).players.map((player) => Object.keys(player));
    expect(playerKeys).toEqual([Object.keys(tableAfter(2).players[0] as object)]);
  });
});

describe('what cannot come next', () => {
  it('refuses an event out of order and says what broke the sequence', () => {
    const table = lobby(['ann']);
    const early = { ...joined(table, 'bo'), sequence_num: 5 };
    const error = refusal(table, early);
    expect(error).toMatchObject({ subject: 'sequence_num', expected: '3', found: '5', sequenceNum: 5 });
    expect(error.cause).toBeInstanceOf(SequenceError);
  });

  it('refuses an event of another game', () => {
    const other = GAME_ID.replace('7f3a', 'bbbb');
    const error = refusal(lobby(['ann']), { ...joined(lobby(['ann']), 'bo'), game_id: other });
    expect(error).toMatchObject({ subject: 'game_id', expected: GAME_ID, found: other, gameId: other });
  });

  it('refuses a first event that is not the creation', () => {
    expect(refusal(emptyTable(GAME_ID), joined(emptyTable(GAME_ID), 'ann'))).toMatchObject({
      subject: 'event_type',
      expected: 'game_created',
      found: 'player_joined',
    });
  });

  it('refuses a second creation', () => {
    const again = { ...created(), sequence_num: 3 };
    expect(refusal(lobby(['ann']), again)).toMatchObject({ subject: 'event_type', found: 'game_created' });
  });

  it('refuses anything but the event that is owed', () => {
    const table = tableAfter(18);
    expect(refusal(table, next(table, 'player_left', 'bo', { reason: 'left' }))).toMatchObject({
      subject: 'event_type',
      expected: '"round_ended"',
      found: '"player_left"',
    });
  });

  it('refuses every event after the end of the game', () => {
    const table = tableAfter(22);
    for (const step of STEPS.slice(1)) {
      const event = { ...step(table)[0], sequence_num: 23 };
      expect(refusal(table, event, DECKS), event.event_type).toMatchObject({ sequenceNum: 23 });
    }
  });

  it('refuses a type of event that there is not', () => {
    const table = lobby(['ann']);
    const odd = { ...joined(table, 'bo'), event_type: 'card_eaten' } as unknown as GameEvent;
    expect(refusal(table, odd)).toMatchObject({ subject: 'event_type', found: '"card_eaten"' });
  });

  it('names game, event, subject, expectation and finding in one line', () => {
    const table = tableAfter(6);
    const event = next(table, 'card_drawn', 'bo', { source: 'deck', card: card('3s') });
    expect(refusal(table, event).message).toBe(
      `game ${GAME_ID}: event 7 (card_drawn), data.card: expected K♦, found 3♠`,
    );
  });

  it('plays the same game without a stacked deck only by contradicting it', () => {
    const table = tableAfter(3);
    const event = STEPS[3]?.(table)[0] as GameEvent;
    expect(refusal(table, event, seededDecks).subject).toBe('data.dealt_cards["ann"][0]');
  });
});
