import { expect, test } from 'vitest';
import type { Verdict } from '../harness/verdict.ts';
import { judge } from './gate.ts';
import type { NightParts } from './history/history-line.ts';
import { campaignOf, HELD_PARTS } from './history/testing/night.ts';

const LIMITS = { fidelityMin: 1, gamesMin: 20_000 };

test('a night in which all is met has held', () => {
  const { verdict, gate } = judge(HELD_PARTS, LIMITS);
  expect(verdict).toBe('held');
  expect(gate).toEqual([
    { name: 'fidelity', limit: 1, measured: 1, met: true },
    { name: 'games', limit: 20_000, measured: 30_000, met: true },
    { name: 'states reached', limit: 108, measured: 108, met: true },
    { name: 'mutants killed', limit: 141, measured: 141, met: true },
    { name: 'store', limit: 'held', measured: 'held', met: true },
    { name: 'explorer', limit: 'held', measured: 'held', met: true },
    { name: 'faults', limit: 'held', measured: 'held', met: true },
  ]);
});

const MISSED = { states: 108, reached: 107, missed: ['deck-empty-twice'] };

test.each<[string, Partial<NightParts>, Verdict, string[]]>([
  ['fidelity below its limit', { campaign: campaignOf({ fidelity: 0.99 }) }, 'broken', ['fidelity']],
  ['too few games', { campaign: campaignOf({ games: 19_999 }) }, 'undecided', ['games']],
  ['a state that was not reached', { campaign: campaignOf({ reach: MISSED }) }, 'undecided', ['states reached']],
  ['games that the store lost', { store: { verdict: 'broken', remarks: [], figures: null } }, 'broken', ['store']],
  ['violations', { faults: { verdict: 'broken', remarks: [], figures: null } }, 'broken', ['faults']],
  [
    'a survivor, and too few games',
    {
      campaign: campaignOf({ games: 5 }),
      mutants: {
        verdict: 'broken',
        remarks: [],
        figures: { mutants: 141, killed: 140, games_median: 2, games_worst: 9, seconds: 9 },
      },
    },
    'broken',
    ['games', 'mutants killed'],
  ],
])('%s', (_what, parts, expected, unmet) => {
  const { verdict, gate } = judge({ ...HELD_PARTS, ...parts }, LIMITS);
  expect(verdict).toBe(expected);
  expect(gate.filter(({ met }) => met === false).map(({ name }) => name)).toEqual(unmet);
});

test('of a part that is missing or undecided nothing is met, and nothing broken', () => {
  const campaign = { ...campaignOf({ games: 3, fidelity: 1 }), verdict: 'undecided' } as NightParts['campaign'];
  const { verdict, gate } = judge({ ...HELD_PARTS, campaign, store: null, mutants: null }, LIMITS);
  expect(verdict).toBe('undecided');
  expect(gate.filter(({ met }) => met === null).map(({ name }) => name)).toEqual([
    'fidelity',
    'games',
    'states reached',
    'mutants killed',
    'store',
  ]);
});

test('a finding is broken, whatever the limit of fidelity allows', () => {
  const campaign = { ...campaignOf({ fidelity: 0.97 }), verdict: 'broken' } as NightParts['campaign'];
  const { verdict, gate } = judge({ ...HELD_PARTS, campaign }, { ...LIMITS, fidelityMin: 0.95 });
  expect(gate[0]).toEqual({ name: 'fidelity', limit: 0.95, measured: 0.97, met: true });
  expect(verdict).toBe('broken');
});
