/** Every refusal is reached, and changes nothing. */
import { describe, expect, it } from 'vitest';
import type { Action } from '../golf/action.ts';
import { copyOfTable } from '../golf/table-fields.ts';
import { REFUSALS, type Refusal } from './refusal.ts';
import { decksFromTop, joining, PlayedGame, startedGame, withFaceUp } from './testing/played-game.ts';

const HANDS = 'Ah 2h 3h 4h 5h 6h / 7h 8h 9h 10h Jh Qh';
const smallDecks = decksFromTop(`${HANDS} / Kh`);
const lobby = (...ids: string[]): PlayedGame => PlayedGame.create().join(...ids);
const flipping = (): PlayedGame => startedGame({ options: { initial_flips: 2 } });
const always = (): PlayedGame => startedGame({ options: { flip_mode: 'always' } });
const start = (player_id: string, num_decks = 1, num_rounds = 1): Action => ({
  type: 'start_game',
  player_id,
  num_decks,
  num_rounds,
});
const drawDeck: Action = { type: 'draw', player_id: 'bo', source: 'deck' };
const odd = (action: object): Action => action as Action;

/** For each refusal a table and what is refused there. `busy` needs an emitter that plays: game.test.ts. */
const CASES: Readonly<Record<Exclude<Refusal, 'busy'>, () => readonly [PlayedGame, Action]>> = {
  unknown_action: () => [lobby('ann'), odd({ type: 'fold', player_id: 'ann' })],
  game_over: () => [startedGame().leave('ann'), drawDeck],
  wrong_phase: () => [flipping(), drawDeck],
  not_at_table: () => [startedGame(), { ...drawDeck, player_id: 'zoe' }],
  already_seated: () => [lobby('ann'), joining('ann')],
  table_full: () => [lobby('a', 'b', 'c', 'd', 'e', 'f'), joining('g')],
  bad_player_id: () => [lobby(), joining('a\0')],
  bad_player_name: () => [lobby(), { ...joining('ann'), player_name: '' }],
  bad_cpu_profile: () => [lobby(), { ...joining('ann'), cpu_profile: '\ud83c' }],
  bad_reason: () => [lobby('ann'), odd({ type: 'leave', player_id: 'ann', reason: 'bored' })],
  not_host: () => [lobby('ann', 'bo'), start('bo')],
  too_few_players: () => [lobby('ann'), start('ann')],
  bad_num_decks: () => [lobby('ann', 'bo'), start('ann', 4)],
  bad_num_rounds: () => [lobby('ann', 'bo'), start('ann', 1, 19)],
  already_flipped: () => [
    flipping().flipInitial('ann', 0, 1),
    { type: 'flip_initial', player_id: 'ann', positions: [2, 3] },
  ],
  bad_positions: () => [flipping(), { type: 'flip_initial', player_id: 'ann', positions: [1, 1] }],
  bad_position: () => [startedGame().draw('bo'), { type: 'swap', player_id: 'bo', position: 6 }],
  bad_source: () => [startedGame(), odd({ ...drawDeck, source: 'sleeve' })],
  not_your_turn: () => [startedGame(), { ...drawDeck, player_id: 'ann' }],
  wrong_step: () => [startedGame().draw('bo'), drawDeck],
  discard_pile_empty: () => [
    startedGame({ ids: ['ann', 'bo', 'cy'] })
      .draw('bo', 'discard')
      .leave('bo'),
    { type: 'draw', player_id: 'cy', source: 'discard' },
  ],
  no_cards_left: () => [startedGame({ decks: smallDecks }), drawDeck],
  must_swap: () => [startedGame().draw('bo', 'discard'), { type: 'discard', player_id: 'bo' }],
  must_flip: () => [always().draw('bo').discard('bo'), { type: 'skip_flip', player_id: 'bo' }],
  already_face_up: () => [
    PlayedGame.restore(withFaceUp(always().table, 'bo', [3]))
      .draw('bo')
      .discard('bo'),
    { type: 'flip', player_id: 'bo', position: 3 },
  ],
  rule_off: () => [startedGame(), { type: 'knock_early', player_id: 'bo' }],
  cannot_knock: () => [startedGame({ options: { knock_early: true } }), { type: 'knock_early', player_id: 'bo' }],
};

describe('an action is refused', () => {
  it.each(Object.entries(CASES))('with %s, and nothing has changed', (refusal, situation) => {
    const [played, action] = situation();
    const before = copyOfTable(played.table);
    const told = played.events.length;
    expect(played.refusalOf(action)).toBe(refusal);
    expect(copyOfTable(played.table)).toEqual(before);
    expect(played.events).toHaveLength(told);
  });

  it('for no reason that this list lacks', () => {
    expect([...Object.keys(CASES), 'busy'].sort()).toEqual([...REFUSALS].sort());
  });
});

describe('odd ids', () => {
  it.each(['__proto__', 'constructor', 'toString', '10', 'hasOwnProperty'])('%s plays like any other', (id) => {
    const played = startedGame({ ids: ['ann', id, 'cy'] });
    expect(played.current).toBe(id);
    expect(played.pass(id).current).toBe('cy');
    played.leave(id);
    expect(played.refusalOf({ type: 'leave', player_id: id, reason: 'left' })).toBe('not_at_table');
  });

  it('nobody sits at the table by being a property of all objects', () => {
    expect(startedGame().refusalOf({ ...drawDeck, player_id: '__proto__' })).toBe('not_at_table');
  });
});
