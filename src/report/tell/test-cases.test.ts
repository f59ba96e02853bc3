import { expect, test } from 'vitest';
import type { FidelityReport } from '../fidelity-report.ts';
import { sampleFinding, sampleOutside, sampleReport } from '../testing/sample-report.ts';
import { type TestCase, testCases } from './test-cases.ts';

function caseOf(name: string, overrides: Partial<FidelityReport> = {}): TestCase {
  const [found, ...more] = testCases(sampleReport(overrides)).filter((one) => one.name === name);
  expect(more).toEqual([]);
  if (found === undefined) throw new Error(`expected a case ${name}, found none`);
  return found;
}

test('a property fails with each of its findings in this run, and with how to repeat it', () => {
  const { failures } = caseOf('replay-equivalence');
  expect(failures).toEqual([
    {
      message: 'replay-equivalence: the tables are the same at event 6 (player_left): expected 0, found 1',
      details: [
        'new, in 3 of 30,000 games',
        '161 moves, shrunk to 5',
        'repeat: npx mulligan replay fixtures/replay-equivalence-133bf113.json',
        'fixture: fixtures/replay-equivalence-133bf113.json',
        'identity: replay-equivalence/the tables are the same/player_left/turn.position',
      ],
    },
  ]);
  const two = [sampleFinding(), sampleFinding({ identity: 'another', state: 'ongoing' })];
  expect(caseOf('replay-equivalence', { findings: two }).failures).toHaveLength(2);
});

test('what other nights found fails nothing, and is told', () => {
  const { failures, skipped, output } = caseOf('renaming');
  expect([failures, skipped]).toEqual([[], null]);
  expect(output.join('\n')).toContain('not in this run, rare: renaming: the tables are the same');
});

test('an engine that throws is a case, though no property', () => {
  const findings = [sampleFinding({ property: 'playing' })];
  expect(caseOf('playing', { findings }).failures).toHaveLength(1);
  expect(testCases(sampleReport({ findings: [] })).some(({ name }) => name === 'playing')).toBe(false);
});

test('without games no property has passed', () => {
  const { verdict } = sampleReport();
  const cases = testCases(sampleReport({ findings: [], verdict: { ...verdict, games: 0 } }));
  const properties = cases.filter(({ suite }) => suite === 'properties');
  expect(properties.length).toBeGreaterThan(15);
  expect(properties.every(({ skipped }) => skipped === 'no games were played')).toBe(true);
});

test('a program of its own is held to what it has declared, and to nothing else', () => {
  const names = testCases(sampleOutside({ findings: [] })).filter(({ suite }) => suite === 'properties');
  expect(names.map(({ name }) => name)).toEqual([
    'subject-replay',
    'subject-determinism',
    'subject-refusal',
    'subject-conduct',
  ]);
});

test('a rule of the gate fails if it is not met, and is skipped if nobody can tell', () => {
  const gate = testCases(sampleReport()).filter(({ suite }) => suite === 'gate');
  expect(gate.map(({ name, failures, skipped }) => [name, failures[0]?.message ?? null, skipped])).toEqual([
    ['fidelity', 'fidelity: expected at least 1, found 0.9999', null],
    ['games', null, null],
    ['explorer', null, null],
    ['faults', null, 'undecided: expected held, found nothing'],
  ]);
});

test('a survivor fails, with its place', () => {
  expect(caseOf('ace-is-two').failures).toEqual([]);
  expect(caseOf('ace-is-two').output).toContain('found by scoring in game 2');
  expect(caseOf('king-is-one').failures).toEqual([
    { message: 'survives: a king counts one', details: ['engine', 'src/engine/scoring/card-points.ts:3:10'] },
  ]);
});

test('a fault fails with violations, and is skipped if it was not tried', () => {
  const { store } = sampleReport();
  const faultsWith = (overrides: object): FidelityReport['store'] => {
    const faults = store.faults as NonNullable<typeof store.faults>;
    return { ...store, faults: { ...faults, tried: faults.tried.map((one) => ({ ...one, ...overrides })) } };
  };
  expect(caseOf('cut', {})).toMatchObject({ failures: [], skipped: null });
  expect(caseOf('cut', { store: faultsWith({ violations: ['lost', 'doubled'] }) }).failures).toHaveLength(2);
  expect(caseOf('cut', { store: faultsWith({ not_tried: 'no server' }) }).skipped).toBe('no server');
  expect(caseOf('cut', { store: faultsWith({ cases: 0 }) }).skipped).toBe('no case was tried');
});

test('a planted mistake that nobody noticed fails', () => {
  const { store } = sampleReport();
  const faults = store.faults && { ...store.faults, planted: [{ name: 'no-fence', fault: 'race', caught: false }] };
  expect(caseOf('planted no-fence').failures).toEqual([]);
  expect(caseOf('planted no-fence', { store: { ...store, faults } }).failures).toHaveLength(1);
});

test.each([
  ['held', [0, null]],
  ['broken', [1, null]],
  ['undecided', [0, 'undecided']],
] as const)('the explorer: %s', (verdict, expected) => {
  const explorer = { verdict, moves: 10, histories: 14, states: 3, complete_depth: 10 };
  const { failures, skipped } = caseOf('every game of small tables', { explorer });
  expect([failures.length, skipped]).toEqual(expected);
});

test('what the report does not have is no case', () => {
  const bare = sampleReport({
    audit: null,
    mutants: null,
    explorer: null,
    store: { latency: null, changes: [], faults: null },
  });
  expect(new Set(testCases(bare).map(({ suite }) => suite))).toEqual(new Set(['properties', 'gate']));
});
