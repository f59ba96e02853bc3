import { describe, expect, it } from 'vitest';
import { cardOf, faceDown, faceUp } from './card.ts';
import { firstDifference } from './first-difference.ts';
import { DEFAULT_OPTIONS, FLIP_MODES, HOUSE_RULES } from './options.ts';
import { tableDifference } from './table-difference.ts';
import { copyOfTable, PLAYER_FIELDS, TABLE_FIELDS } from './table-fields.ts';
import type { PlayerView, TableView } from './table-view.ts';
import { cards } from './testing/cards.ts';

const ann: PlayerView = {
  id: 'ann',
  name: 'Ann',
  is_cpu: false,
  cpu_profile: null,
  cards: cards('Ah 2h 3h 4h 5h 6h').map(faceDown),
  initial_flip_done: true,
  final_turn_done: false,
  score: null,
  total_score: 3,
  rounds_won: 1,
};

const table: TableView = {
  game_id: 'g',
  sequence_num: 12,
  phase: 'final_turn',
  room_code: 'GOLF',
  host_id: 'ann',
  options: DEFAULT_OPTIONS,
  players: [ann, { ...ann, id: 'bo', name: 'Bo' }],
  current_player_idx: 0,
  turn_step: 'play',
  drawn_card: cardOf('K', 'clubs'),
  drawn_from: 'deck',
  num_decks: 1,
  num_rounds: 9,
  current_round: 2,
  deck_seed: 77,
  reshuffles: 0,
  deck: cards('7h 8h'),
  discard: cards('9h 10h'),
  set_aside: cards('Jh'),
  finisher_id: 'bo',
  next_dealer_id: 'bo',
  owed_event: null,
  winner_id: null,
};

/** A view that differs from `table` in this field alone. */
const changedTable: { [Field in keyof TableView]: TableView[Field] } = {
  game_id: 'h',
  sequence_num: 13,
  phase: 'playing',
  room_code: 'FLOG',
  host_id: 'bo',
  options: { ...DEFAULT_OPTIONS, wolfpack: true },
  players: [ann],
  current_player_idx: 1,
  turn_step: 'flip',
  drawn_card: cardOf('K', 'spades'),
  drawn_from: 'discard',
  num_decks: 2,
  num_rounds: 8,
  current_round: 3,
  deck_seed: 78,
  reshuffles: 1,
  deck: cards('8h 7h'),
  discard: cards('9h'),
  set_aside: cards('Js'),
  finisher_id: 'ann',
  next_dealer_id: 'ann',
  owed_event: 'round_ended',
  winner_id: 'ann',
};

const changedPlayer: { [Field in keyof PlayerView]: PlayerView[Field] } = {
  id: '__proto__',
  name: 'Cy',
  is_cpu: true,
  cpu_profile: 'sly',
  cards: [...ann.cards.slice(0, 5), faceUp(cardOf('6', 'hearts'))],
  initial_flip_done: false,
  final_turn_done: true,
  score: 0,
  total_score: 4,
  rounds_won: 2,
};

function expectSeen(changed: TableView, path: RegExp): void {
  for (const [left, right] of [
    [table, changed],
    [changed, table],
  ] as const) {
    const difference = tableDifference(left, right);
    expect(difference?.path).toMatch(path);
    expect(difference).toEqual(firstDifference(copyOfTable(left), copyOfTable(right)));
  }
}

describe('two tables', () => {
  it('agree with themselves and with copies', () => {
    expect(tableDifference(table, table)).toBeUndefined();
    expect(tableDifference(table, copyOfTable(table))).toBeUndefined();
  });

  it.each(TABLE_FIELDS)('that differ in %s alone are told apart', (field) => {
    expectSeen({ ...table, [field]: changedTable[field] }, new RegExp(`^${field}`));
  });

  it.each(PLAYER_FIELDS)('that differ in the %s of one player are told apart', (field) => {
    const players = [ann, { ...table.players[1], [field]: changedPlayer[field] } as PlayerView];
    expectSeen({ ...table, players }, new RegExp(`^players\\[1\\]\\.${field}`));
  });

  it.each(HOUSE_RULES)('that differ in the rule %s are told apart', (rule) => {
    expectSeen({ ...table, options: { ...DEFAULT_OPTIONS, [rule]: true } }, new RegExp(`^options\\.${rule}$`));
  });

  it('that differ in flip mode or initial flips are told apart', () => {
    expectSeen({ ...table, options: { ...DEFAULT_OPTIONS, flip_mode: FLIP_MODES[1] } }, /^options\.flip_mode$/);
    expectSeen({ ...table, options: { ...DEFAULT_OPTIONS, initial_flips: 0 } }, /^options\.initial_flips$/);
  });

  it.each(['deck', 'discard', 'set_aside'] as const)(
    'that differ in the number of cards in the %s are told apart',
    (field) => {
      expectSeen({ ...table, [field]: [...table[field], cardOf('A', 'clubs')] }, new RegExp(`^${field}\\.length$`));
    },
  );

  it('agree when one holds equal cards that are other objects', () => {
    const deck = table.deck.map((card) => ({ ...card }));
    expect(tableDifference(table, { ...table, deck })).toBeUndefined();
  });
});

describe('the copy of a table', () => {
  it('has exactly the fields of a view', () => {
    const extended = { ...table, extra: 1, players: [{ ...ann, extra: 1 }] };
    expect(Object.keys(copyOfTable(extended))).toEqual(TABLE_FIELDS);
    expect(Object.keys(copyOfTable(extended).players[0] ?? {})).toEqual(PLAYER_FIELDS);
  });

  it('shares no list with the table', () => {
    const copy = copyOfTable(table);
    expect(copy).toEqual(table);
    for (const field of ['options', 'players', 'deck', 'discard', 'set_aside'] as const)
      expect(copy[field]).not.toBe(table[field]);
    expect(copy.players[0]).not.toBe(ann);
    expect(copy.players[0]?.cards).not.toBe(ann.cards);
  });
});
