import { expect, test } from 'vitest';
import { ownSubject } from '../../harness/subject.ts';
import { fidelityReportSchema } from '../fidelity-report.ts';
import { HELD_NIGHT } from '../history/testing/night.ts';
import type { ExplorerAnswer, FaultsAnswer, MutantsAnswer } from '../results/answers.ts';
import type { Results } from '../results/results.ts';
import { brokenBy, findingAt, recordOf } from '../testing/records.ts';
import { reportOf, type Surroundings } from './report-of.ts';

const SURROUNDINGS: Surroundings = {
  before: [],
  unreadable: 0,
  night: null,
  limits: { fidelityMin: 1, gamesMin: 1 },
  fixturesDirectory: 'none',
  subject: ownSubject,
  commit: null,
};
const NOTHING: Results = { campaigns: [], audit: null, mutants: null, explorer: null, faults: null };
const record = recordOf(1000);
const held = { record, answer: null };
const broken = { record: brokenBy(record, [findingAt('score', 10)]), answer: null };

const mutants: MutantsAnswer = {
  verdict: 'held',
  seed: '1',
  games: 40,
  seconds: 1,
  summary: {
    ...{ mutants: 1, killed: 1, games_median: 2, games_worst: 2, within_20_games: 1, moves_median: 5, moves_worst: 5 },
  },
  mutants: [
    {
      ...{ name: 'm', says: 's', room: 'engine', killed: true, killed_by: { scoring: 2 } },
      ...{ first_kill: { property: 'scoring', game: 2 }, smallest: { moves: 5, moves_before: 80 } },
    },
  ],
  properties: [{ name: 'scoring', kills: 1, unique_kills: ['m'] }],
};
const explorer: ExplorerAnswer = {
  ...{ verdict: 'held', moves: 4, histories: 9, states: 3, complete_depth: 4, seconds: 1, tables: [] },
};
const faults: FaultsAnswer = { verdict: 'held', faults: [], sensitivity: [], doubts: [] };

function told(results: Partial<Results>, surroundings: Partial<Surroundings> = {}) {
  const gathered = reportOf({ ...NOTHING, ...results }, { ...SURROUNDINGS, ...surroundings });
  return { ...gathered, report: fidelityReportSchema.parse(gathered.report) };
}

test('what held is told with its bound, and the gate of what there is', () => {
  const { report } = told({ campaigns: [held], mutants, explorer, faults });
  expect(report.verdict).toMatchObject({
    verdict: 'held',
    sentence: 'Fidelity 100 % (at least 99.7 % with 95 % confidence): 1,000 games, 70,000 events, 0 new findings.',
    doubts: [],
  });
  expect(report.gate.map(({ name, met }) => [name, met])).toEqual([
    ['fidelity', true],
    ['games', true],
    ['mutants killed', true],
    ['explorer', true],
    ['faults', true],
  ]);
});

const HELD_RESULTS = { campaigns: [held], audit: null, mutants, explorer, faults };
test.for([
  [
    'a campaign',
    { campaigns: [held, { ...broken, record: { ...broken.record, plan: { ...record.plan, seed: '8' } } }] },
    'broken',
  ],
  ['a campaign that was ended', { campaigns: [{ ...held, record: { ...record, ending: null } }] }, 'undecided'],
  ['mutants', { mutants: { ...mutants, verdict: 'broken' } }, 'broken'],
  ['explorer', { explorer: { ...explorer, verdict: 'undecided' } }, 'undecided'],
  ['faults', { faults: { ...faults, verdict: 'broken' } }, 'broken'],
] as const)('%s can spoil it', ([, spoilt, verdict]) => {
  const { report } = told({ ...HELD_RESULTS, ...spoilt } as Results);
  expect(report.verdict.verdict).toBe(verdict);
  expect(report.verdict.doubts.length > 0).toBe(verdict === 'undecided');
});

test('too few games for the limit are undecided', () => {
  const { report } = told({ campaigns: [held] }, { limits: { fidelityMin: 1, gamesMin: 2000 } });
  expect(report.gate).toContainEqual({ name: 'games', limit: 2000, measured: 1000, met: false });
  expect(report.verdict).toMatchObject({
    verdict: 'undecided',
    doubts: ['games: expected at least 2,000, found 1,000'],
  });
});

test('nothing at all proves nothing', () => {
  expect(told({}).report.verdict).toMatchObject({ verdict: 'undecided', games: 0, fidelity: null });
});

test('a night is told with its own gate and verdict, and is the last of the trend', () => {
  const night = { ...HELD_NIGHT, verdict: 'undecided' as const, started_at: '2026-11-28T02:17:00.000Z' };
  const { report } = told({ campaigns: [held] }, { night, before: [HELD_NIGHT] });
  expect(report.verdict.verdict).toBe('undecided');
  expect(report.gate).toEqual(night.gate);
  expect(report.trend.nights).toMatchObject([
    { days_before: null, is_gap: false },
    { days_before: 2, is_gap: true, verdict: 'undecided' },
  ]);
  expect(report.commit).toEqual(night.commit);
});

test('games of findings are in the page as far as there is room; the others have none to lead to', () => {
  const findings = Array.from({ length: 400 }, (_, index) => findingAt(`field_${index}`, 1));
  const { report, games } = told({ campaigns: [{ record: brokenBy(record, findings), answer: null }] });
  const shown = new Set(games.map(({ id }) => id));
  const leading = report.findings.map(({ game }) => game);
  expect(leading).toHaveLength(400);
  const kept = leading.filter((game) => game !== null);
  expect(kept.length).toBeGreaterThan(20);
  expect(kept.length).toBeLessThan(400);
  expect(leading.slice(0, kept.length)).toEqual(kept);
  for (const game of kept) expect(shown.has(game)).toBe(true);
  expect(JSON.stringify(games).length).toBeLessThan(1_800_000);
  expect(report.games.map(({ id }) => id)).toEqual([...shown]);
});
