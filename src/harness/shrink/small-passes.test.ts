/** The passes for what is small already: whoever leaves, how everybody got there, where the one card lies that matters. */
import { expect, test } from 'vitest';
import type { Action } from '../../golf/action.ts';
import { cardOf } from '../../golf/card.ts';
import { DEFAULT_OPTIONS } from '../../golf/options.ts';
import { runScript } from '../run-game.ts';
import type { Script } from '../script.ts';
import { ownSubject } from '../subject.ts';
import { PLAINEST } from './decks.ts';
import { knocksBeforeLeaving, otherLeavings } from './leavings.ts';
import { oneOddCard } from './one-odd-card.ts';
import { plainerLobby } from './plainer-lobby.ts';
import { plainerOptions, plainerSetup } from './plainer-setup.ts';
import { straighterRounds } from './straight-rounds.ts';
import { straighterTurns } from './straight-turns.ts';

const QUICK = { ...DEFAULT_OPTIONS, initial_flips: 2, flip_as_action: true, knock_early: true } as const;
const setup = {
  game_id: '7f3a0000-0000-4000-8000-000000000001',
  room_code: 'ROOM',
  host_id: 'p1',
  options: QUICK,
};
const three = ['p1', 'p2', 'p3'] as const;
const join = (player_id: string): Action => ({
  ...{ type: 'join', player_id, player_name: player_id },
  is_cpu: false,
  cpu_profile: null,
});
const leave = (player_id: string): Action => ({ type: 'leave', player_id, reason: 'left' });
const turnUp = (player_id: string, position: number): Action => ({ type: 'flip_as_action', player_id, position });
const start: Action = { type: 'start_game', player_id: 'p1', num_decks: 1, num_rounds: 2 };
const flips = three.map((player_id): Action => ({ type: 'flip_initial', player_id, positions: [0, 1] }));
const joined = [...three.map(join), start, ...flips];

function scriptOf(moves: readonly Action[], deck = Array.from({ length: 22 }, () => PLAINEST)): Script {
  return { setup, seed: 's', decks: [deck], moves };
}

/** What happens of it, in short. */
function playedMoves(script: Script): string[] {
  const { moves } = runScript(script, ownSubject, []).played.script;
  return moves.map(({ type, player_id }) => `${type} ${player_id}`);
}

test('whoever comes and goes before the start was never there', () => {
  const script = scriptOf([join('p1'), join('p2'), leave('p1'), join('p3'), join('p1'), { ...start, player_id: 'p2' }]);
  const [plain, ...others] = plainerLobby(script);
  expect(others).toEqual([]);
  expect(plain?.setup.host_id).toBe('p2');
  expect(plain && playedMoves(plain)).toEqual(['join p2', 'join p3', 'join p1', 'start_game p2']);
  expect([...plainerLobby(scriptOf(joined))]).toEqual([]);
});

test('somebody else leaves, and sooner, and the turns come to whoever is there', () => {
  const script = scriptOf([...joined, turnUp('p2', 2), leave('p3'), turnUp('p1', 2)]);
  const candidates = [...otherLeavings(script, ownSubject)].map(playedMoves);
  expect(candidates).toContainEqual([
    ...['join p1', 'join p2', 'join p3', 'start_game p1', 'leave p1', 'flip_initial p2', 'flip_initial p3'],
    ...['flip_as_action p2', 'flip_as_action p3'],
  ]);
});

test('a knock and a leaving that are far apart are brought together', () => {
  const turns = [2, 3].flatMap((position) => ['p2', 'p3', 'p1'].map((id) => turnUp(id, position)));
  const script = scriptOf([...joined, ...turns, turnUp('p2', 4), turnUp('p3', 4), turnUp('p1', 4), leave('p2')]);
  const candidates = [...knocksBeforeLeaving(script, ownSubject)].map((candidate) => playedMoves(candidate).slice(13));
  expect(candidates).toContainEqual(['knock_early p2', 'leave p2', 'flip_as_action p3', 'flip_as_action p1']);
  expect(candidates).toContainEqual(['flip_as_action p2', 'knock_early p3', 'flip_as_action p1', 'leave p3']);
});

test('who left in the middle of a round leaves right after the deal, and the round is as short as can be', () => {
  const turns = [2, 3, 4, 5].flatMap((position) => ['p2', 'p3', 'p1'].map((id) => turnUp(id, position)));
  const script = scriptOf([
    ...joined,
    ...turns.slice(0, 8),
    leave('p3'),
    turnUp('p1', 4),
    turnUp('p2', 5),
    turnUp('p1', 5),
  ]);
  expect(runScript(script, ownSubject, []).played.events.at(-1)?.event_type).toBe('round_ended');
  const candidates = [...straighterRounds(script, ownSubject)].map(playedMoves);
  expect(candidates).toContainEqual([
    ...['join p1', 'join p2', 'join p3', 'start_game p1', 'leave p3', 'flip_initial p1', 'flip_initial p2'],
    ...['flip_as_action p2', 'flip_as_action p1', 'flip_as_action p2', 'flip_as_action p1'],
    ...['knock_early p2', 'flip_as_action p1'],
  ]);
});

test('first turns can be initial flips', () => {
  const turns = ['p2', 'p3', 'p1', 'p2'].map((id) => turnUp(id, id === 'p2' ? 1 : 0));
  const moves = [...three.map(join), start, turnUp('p2', 0), ...turns.slice(1)];
  const script = { ...scriptOf(moves), setup: { ...setup, options: { ...QUICK, initial_flips: 0 as const } } };
  const candidates = [...straighterTurns(script, ownSubject)].map((candidate) => playedMoves(candidate).slice(4));
  expect(candidates).toContainEqual(['flip_initial p1', 'flip_initial p2', 'flip_initial p3']);
});

test('the one card that matters is tried in every place, with the shortest beginnings first', () => {
  const odd = cardOf('2', 'hearts');
  const deck = Array.from({ length: 22 }, (_, index) => (index === 3 ? odd : PLAINEST));
  const script = scriptOf([...joined, turnUp('p2', 2)], deck);
  const candidates = [...oneOddCard(script)];
  // After the start there are four moves to go on with, or none.
  expect(candidates).toHaveLength(5 * deck.length);
  expect(candidates[0]?.moves).toHaveLength(4);
  const places = candidates.slice(0, deck.length).map(({ decks: [cards = []] }) => cards.indexOf(odd));
  expect(places).toEqual([...deck.keys()]);
  expect([...oneOddCard(scriptOf(joined))]).toEqual([]);
});

test('a house rule is exchanged for another one, and names are made plain one by one', () => {
  const rules = [...plainerOptions(scriptOf(joined))].map(({ setup: { options } }) => options);
  expect(rules).toContainEqual({ ...QUICK, knock_early: false, knock_bonus: true });
  const named = joined.map((move): Action => (move.type === 'join' ? { ...move, player_name: 'Ann' } : move));
  const [plain] = plainerSetup({ ...scriptOf(named), setup: { ...setup, room_code: "'" } });
  expect(plain?.setup.room_code).toBe('ROOM');
  expect(plain?.moves.slice(0, 3)).toEqual(three.map(join));
});
