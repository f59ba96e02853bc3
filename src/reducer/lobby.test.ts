import { describe, expect, it } from 'vitest';
import { seededDecks } from '../golf/deck-source.ts';
import { applyEvent } from './apply-event.ts';
import { emptyTable } from './empty-table.ts';
import { created, GAME_ID, joined, lobby, next, played, refusal, started } from './test-kit.ts';

const SIX = ['ann', 'bo', 'cy', 'di', 'ed', 'flo'];

describe('the lobby', () => {
  it('seats players in the order of joining, with all that their event says', () => {
    const table = applyEvent(
      lobby(['ann']),
      next(lobby(['ann']), 'player_joined', '__proto__', { player_name: 'Bo', is_cpu: true, cpu_profile: 'Maya' }),
      seededDecks,
    );
    expect(table.players.map((player) => player.id)).toEqual(['ann', '__proto__']);
    expect(table.players[1]).toEqual({
      id: '__proto__',
      name: 'Bo',
      is_cpu: true,
      cpu_profile: 'Maya',
      cards: [],
      initial_flip_done: false,
      final_turn_done: false,
      score: null,
      total_score: 0,
      rounds_won: 0,
    });
  });

  it('names its host before he is seated', () => {
    const table = applyEvent(emptyTable(GAME_ID), created({}, 'zoe'), seededDecks);
    expect(table).toMatchObject({ host_id: 'zoe', players: [], phase: 'waiting' });
  });

  it('lets who left it join again, at the end', () => {
    const table = played(lobby(['ann', 'bo']), [
      (before) => next(before, 'player_left', 'ann', { reason: 'left' }),
      (before) => joined(before, 'ann'),
    ]);
    expect(table.players.map((player) => player.id)).toEqual(['bo', 'ann']);
  });

  it('refuses a seventh player', () => {
    const table = lobby(SIX);
    expect(refusal(table, joined(table, 'gus'))).toMatchObject({
      subject: 'players',
      expected: 'fewer than 6 seated',
      found: '6',
    });
  });

  it('refuses a player who is seated', () => {
    const table = lobby(['ann', 'bo']);
    expect(refusal(table, joined(table, 'bo'))).toMatchObject({
      subject: 'player_id',
      expected: 'a player who is not seated yet',
      found: '"bo"',
    });
  });

  it('refuses a player who comes after the start', () => {
    const table = played(lobby(['ann', 'bo']), [(before) => started(before, seededDecks)]);
    expect(refusal(table, joined(table, 'cy'))).toMatchObject({
      subject: 'phase',
      expected: '"waiting"',
      found: '"initial_flip"',
    });
  });
});
