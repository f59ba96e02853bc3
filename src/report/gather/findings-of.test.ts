import { expect, test } from 'vitest';
import type { CampaignRecord } from '../../campaign/file/campaign-record.ts';
import type { ReportedFinding, ReportedSubject } from '../fidelity-report.ts';
import type { HistoryLine } from '../history/history-line.ts';
import { campaignOf, HELD_NIGHT, HELD_PARTS } from '../history/testing/night.ts';
import { brokenBy, findingAt, findingOutside, recordOf } from '../testing/records.ts';
import { faultsOf, findingsOf } from './findings-of.ts';

/** A night of so many games, in which a fault at that place was shown by some of them. */
function night(day: number, games: number, shown: Record<string, number> = {}): HistoryLine {
  const findings = Object.entries(shown).map(([path, number]) => ({
    identity: findingAt(path, 1).identity,
    says: `says ${path}`,
    games: number,
    moves: 5,
    moves_before: 80,
    fixture: `fixtures/${path}.json`,
  }));
  const campaign = campaignOf({ games, findings });
  const parts = { ...HELD_PARTS, campaign, store: null };
  return { ...HELD_NIGHT, started_at: `2026-11-0${day}T02:17:00.000Z`, parts };
}

function found(
  record: CampaignRecord,
  before: readonly HistoryLine[],
  subject: ReportedSubject | null = null,
): ReportedFinding[] {
  const { games, events } = record.tally;
  const answer = { seed: '7', store: 'memory', games, events, digest: null, ending: 'complete', subject };
  return findingsOf(faultsOf([{ record, answer }]), { games, before, fileOf: () => null, gameOf: () => null });
}

test('what no night has found is new, with its rate in this run alone', () => {
  const [finding] = found(brokenBy(recordOf(1000), [findingAt('score', 10)]), [night(1, 1000)]);
  expect(finding).toMatchObject({
    state: 'new',
    games: 10,
    games_played: 1000,
    share: 0.01,
    moves_before: 161,
    first_seen: { at: null, game: 2 },
    games_to_fixed: 299,
    repeat: 'npx mulligan check --games 2 --seed 7',
  });
});

test('what a night has found before is ongoing, with its rate since the first that had it', () => {
  const before = [night(1, 5000), night(2, 1000, { score: 30 }), night(3, 1000)];
  const [finding] = found(brokenBy(recordOf(1000), [findingAt('score', 0)]), before);
  expect(finding).toMatchObject({ state: 'ongoing', share: 0.01, first_seen: { at: before[1]?.started_at } });
});

test('what is not shown any more is rare until enough games were clean', () => {
  const before = [night(1, 1000, { score: 10 }), night(2, 100)];
  expect(found(recordOf(198), before)).toMatchObject([
    {
      state: 'rare',
      clean_games: 298,
      games_to_fixed: 1,
      says: 'says score',
      last_seen: before[0]?.started_at,
      moves: 5,
    },
  ]);
  expect(found(recordOf(199), before)).toMatchObject([{ state: 'resolved', clean_games: 299, games_to_fixed: 0 }]);
});

test('a fault that was only met while another was shrunk has no rate, and is never called fixed', () => {
  const before = [night(1, 1000, { score: 0 })];
  expect(found(recordOf(1_000_000), before)).toMatchObject([{ state: 'rare', share: 0, games_to_fixed: null }]);
});

test('new ones come first, and several campaigns make one finding of one fault', () => {
  const before = [night(1, 1000, { old: 10, gone: 500 })];
  const one = brokenBy(recordOf(1000, { seed: '8' }), [findingAt('old', 9, { seed: '8' })]);
  const other = brokenBy(recordOf(1000), [findingAt('new', 1), findingAt('old', 1)]);
  const findings = findingsOf(faultsOf([one, other].map((record) => ({ record, answer: null }))), {
    games: 2000,
    before,
    fileOf: () => 'f',
    gameOf: () => 'g',
  });
  expect(findings.map(({ state, games }) => [state, games])).toEqual([
    ['new', 1],
    ['ongoing', 10],
    ['resolved', 500],
  ]);
  expect(findings[0]).toMatchObject({ fixture: 'f', game: 'g', repeat: 'npx mulligan replay f' });
});

test('a campaign that was killed before anything was shrunk has its faults as they were met', () => {
  const killed = { ...brokenBy(recordOf(1000), [findingAt('score', 10)]), findings: [], ending: null };
  expect(found(killed, [])).toMatchObject([
    { state: 'new', games: 10, moves: null, says: expect.stringMatching(/score/) },
  ]);
});

test('faults that nobody has come to shrink are told beside those that were', () => {
  const both = brokenBy(recordOf(1000), [findingAt('score', 10), findingAt('phase', 4)]);
  const lost = { ...both, findings: both.findings.slice(0, 1), ending: 'store_lost' as const };
  expect(found(lost, []).map(({ games, moves }) => [games, moves === null])).toEqual([
    [10, false],
    [4, true],
  ]);
  const [renamed] = both.findings;
  const one = brokenBy(recordOf(1000), [findingAt('score', 10)]);
  const known = { ...one, findings: [{ ...renamed, identity: 'another', games: 10 }] } as typeof one;
  expect(found(known, [])).toMatchObject([{ identity: 'another', games: 10 }]);
});

const DECLARED = {
  ...{ reference: false, deterministic: true, refuses_disorder: false },
  ...{ omits: [], rebuild_omits: [] },
};

test('a game that only its subject knows is told in words, with the two tables', () => {
  const record = recordOf(1000);
  const outside = { ...record, plan: { ...record.plan, subject: 'outside-0123456789ab' } };
  const subject = { ...{ command: "python3 'a bank.py'", name: 'bank', version: '1', game: 'bank' }, ...DECLARED };
  const [finding] = found(brokenBy(outside, [findingOutside(3)]), [], subject);
  expect(finding).toMatchObject({
    ...{ moves: 1, moves_before: 30, game: null },
    repeat: `npx mulligan check --games 2 --seed 7 --subject 'python3 '\\''a bank.py'\\'''`,
  });
  expect(finding?.told).toEqual([
    'bank 1',
    'bank of p1; 1 move',
    '1. {"type":"deposit","amount":5}',
    'expected {"balance":5}',
    'found {"balance":0}',
  ]);
});
