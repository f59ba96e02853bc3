import { describe, expect, it } from 'vitest';
import { actionSchema } from './action.ts';

describe('a wish', () => {
  it.each([
    { type: 'join', player_id: 'a', player_name: 'A', is_cpu: true, cpu_profile: null },
    { type: 'leave', player_id: 'a', reason: 'kicked' },
    { type: 'start_game', player_id: 'a', num_decks: 1, num_rounds: 9 },
    { type: 'flip_initial', player_id: 'a', positions: [0, 5] },
    { type: 'draw', player_id: 'a', source: 'discard' },
    { type: 'swap', player_id: 'a', position: 0 },
    { type: 'discard', player_id: 'a' },
    { type: 'flip', player_id: 'a', position: 0 },
    { type: 'skip_flip', player_id: 'a' },
    { type: 'flip_as_action', player_id: 'a', position: 0 },
    { type: 'knock_early', player_id: 'a' },
    { type: 'next_round', player_id: 'a' },
  ])('may be $type, with exactly its fields', (action) => {
    expect(actionSchema.parse(action)).toEqual(action);
    expect(actionSchema.safeParse({ ...action, extra: 1 }).success).toBe(false);
    const { player_id: _, ...lacking } = action;
    expect(actionSchema.safeParse(lacking).success).toBe(false);
  });

  it('may be against the rules: that is for the engine to say', () => {
    expect(actionSchema.safeParse({ type: 'swap', player_id: '', position: 1.5 }).success).toBe(true);
  });

  it.each([
    { type: 'fold', player_id: 'a' },
    { type: 'draw', player_id: 'a', source: 'hand' },
  ])('is not %o', (action) => {
    expect(actionSchema.safeParse(action).success).toBe(false);
  });
});
