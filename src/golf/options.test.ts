import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS, gameOptionsSchema, HOUSE_RULES } from './options.ts';

describe('the options of a game', () => {
  it('are a flip mode, the initial flips and the house rules, all of them needed', () => {
    const names = ['flip_mode', 'initial_flips', ...HOUSE_RULES];
    expect(Object.keys(gameOptionsSchema.shape)).toEqual(names);
    for (const name of names) {
      const { [name]: _, ...lacking } = { ...DEFAULT_OPTIONS } as Record<string, unknown>;
      expect(gameOptionsSchema.safeParse(lacking).success).toBe(false);
    }
  });

  it('are by default the plain game', () => {
    expect(gameOptionsSchema.parse(DEFAULT_OPTIONS)).toEqual(DEFAULT_OPTIONS);
    expect(HOUSE_RULES.filter((rule) => DEFAULT_OPTIONS[rule])).toEqual([]);
    expect([DEFAULT_OPTIONS.flip_mode, DEFAULT_OPTIONS.initial_flips]).toEqual(['never', 2]);
  });

  it.each([
    { flip_mode: 'sometimes' },
    { initial_flips: 3 },
    { initial_flips: -1 },
    { initial_flips: '2' },
    { wolfpack: 1 },
    { house_rule: true },
  ])('are never %o', (wrong) => {
    expect(gameOptionsSchema.safeParse({ ...DEFAULT_OPTIONS, ...wrong }).success).toBe(false);
  });

  it('know no minus zero, which JSON would not bring back', () => {
    expect(gameOptionsSchema.safeParse({ ...DEFAULT_OPTIONS, initial_flips: 0 }).success).toBe(true);
    expect(gameOptionsSchema.safeParse({ ...DEFAULT_OPTIONS, initial_flips: -0 }).success).toBe(false);
  });
});
