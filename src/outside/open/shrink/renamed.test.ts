import { expect, it } from 'vitest';
import type { Json, NewGame } from '../../../protocol/messages.ts';
import { setupFor } from '../../testing/setups.ts';
import { fewerPlayers } from './fewer-players.ts';
import { plainPlayer } from './open-simplicity.ts';
import { mentions, withPlayers } from './renamed.ts';

const SETUP: NewGame = { ...setupFor(['__proto__', 'bo']), host_id: '__proto__' };
const MOVE = JSON.parse('{"type": "pay", "shares": {"__proto__": 2, "bo": 1}, "by": ["bo"], "note": "bo pays"}');
const SCRIPT = { game: 'bank', setup: SETUP, moves: [MOVE, { type: 'close' }] };

it('renames players wherever they are, as values and as keys, and nothing else', () => {
  const { setup, moves } = withPlayers(SCRIPT, [plainPlayer(0), plainPlayer(1)]);
  expect(setup).toMatchObject({ host_id: 'p1', players: [{ id: 'p1', name: 'p1' }, { id: 'p2' }] });
  expect(moves[0]).toEqual({ type: 'pay', shares: { p1: 2, p2: 1 }, by: ['p2'], note: 'bo pays' });
});

it('sees who is mentioned', () => {
  const said = (text: string): Json => JSON.parse(text);
  expect(mentions(said('{"a": [{"__proto__": 1}]}'), '__proto__')).toBe(true);
  expect(mentions(said('{"a": {"b": "bo"}}'), 'bo')).toBe(true);
  expect(mentions(said('{"a": "bo pays"}'), 'bo')).toBe(false);
  expect(mentions(said('{}'), '__proto__')).toBe(false);
});

it('leaves out a player with what is about him, or with another in his place, down to as many as there must be', () => {
  const [without, inPlace, as] = [...fewerPlayers(SCRIPT, 1)];
  expect(without?.moves).toEqual([{ type: 'close' }]);
  expect(JSON.stringify(inPlace?.moves[0])).toContain('"by":["__proto__"]');
  expect(as?.moves).toEqual(SCRIPT.moves);
  expect([...fewerPlayers(SCRIPT, 2)]).toEqual([]);
});
