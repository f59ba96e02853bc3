/** For tests: a report in which there is one of everything, all made up. */
import {
  type Coverage,
  type FidelityReport,
  fidelityReportSchema,
  REPORT_FORMAT,
  type ReportedFinding,
  type ReportedMutants,
  type ReportedNight,
} from '../fidelity-report.ts';

export function sampleReport(overrides: Partial<FidelityReport> = {}): FidelityReport {
  return {
    format: REPORT_FORMAT,
    program: { version: '0.1.0', sources: '0123456789ab' },
    commit: { sha: 'c0ffee0123', dirty: false },
    verdict: {
      verdict: 'broken',
      sentence:
        'Fidelity 99.99 % (at least 99.98 % with 95 % confidence): 30,000 games, 3.3 million events, 1 new finding.',
      doubts: [],
      games: 30_000,
      clean: 29_997,
      events: 3_300_000,
      distinct: { looked_at: 960, different: 960, share: 1 },
      fidelity: 0.9999,
      fidelity_at_least: 0.9998,
      confidence: 0.95,
      findings: { new: 1, ongoing: 1, rare: 1, resolved: 1 },
    },
    campaigns: [
      {
        seed: '7',
        store: 'memory',
        shard: null,
        games: 30_000,
        games_planned: 30_000,
        events: 3_300_000,
        clean: 29_997,
        ending: 'all games played',
        digest: 'ab',
        is_own_game: true,
        is_program: false,
        subject: null,
        repeat: 'npx mulligan check --seed 7 --games 30000',
      },
    ],
    gate: [
      { name: 'fidelity', limit: 1, measured: 0.9999, met: false },
      { name: 'games', limit: 20_000, measured: 30_000, met: true },
      { name: 'explorer', limit: 'held', measured: 'held', met: true },
      { name: 'faults', limit: 'held', measured: null, met: null },
    ],
    findings: [
      sampleFinding({ state: 'new' }),
      sampleFinding({ state: 'ongoing', property: 'scoring', told: ['bank of p1; 1 move', '1. {"type":"deposit"}'] }),
      sampleFinding({ state: 'rare', property: 'renaming', last_seen: '2026-11-20T02:17:00.000Z', fixture: null }),
      sampleFinding({
        state: 'resolved',
        property: 'tampering',
        last_seen: '2026-10-20T02:17:00.000Z',
        clean_games: 40_000,
      }),
    ],
    coverage: SAMPLE_COVERAGE,
    mutants: SAMPLE_MUTANTS,
    audit: {
      verdict: 'broken',
      sentence: '3 stored games of localhost:5432/golf: 1 verified, 1 with findings, 1 unreadable.',
      audited: 'localhost:5432/golf',
      decks: 'seed',
      since: null,
      games: 3,
      verified: 1,
      with_findings: 1,
      unreadable: 1,
      events: 330,
      codes: [
        { code: 'wrong_card', says: 'a card that cannot have been there', findings: 1 },
        { code: 'unreadable_row', says: 'a row that the database cannot read', findings: 1 },
      ],
      findings: 2,
      first: [
        {
          game_id: '7f3a0000-0000-4000-8000-000000000001',
          sequence_num: 12,
          code: 'wrong_card',
          path: 'data.card',
          expected: 'A♥',
          found: '7♠',
        },
        {
          game_id: '7f3a0000-0000-4000-8000-000000000002',
          sequence_num: null,
          code: 'unreadable_row',
          path: 'events',
          expected: 'a row that can be read',
          found: 'missing chunk number 0',
        },
      ],
      findings_file: 'audit.findings.jsonl',
      doubts: [],
    },
    explorer: { verdict: 'held', moves: 10, histories: 14, states: 3, complete_depth: 10 },
    store: {
      latency: {
        appends: 1000,
        events: 4000,
        p50_ms: 1.5,
        p95_ms: 4.25,
        p99_ms: 9,
        worst_ms: 30,
        events_per_second: 12_000,
      },
      changes: [SAMPLE_CHANGE],
      faults: {
        verdict: 'held',
        tried: [
          {
            fault: 'cut',
            says: 'the connection is cut',
            cases: 90,
            in_flight: 80,
            ambiguous: 3,
            acknowledged: 400,
            violations: [],
            seconds: 9,
            not_tried: null,
          },
        ],
        planted: [{ name: 'no-fence', fault: 'race', caught: true }],
        doubts: [],
      },
    },
    trend: { nights: [sampleNight(24), sampleNight(25), sampleNight(26)], unreadable: 0, changes: [] },
    games: [],
    ...overrides,
  };
}

/** The same of a program of its own. */
export function sampleOutside(overrides: Partial<FidelityReport> = {}): FidelityReport {
  const subject = {
    ...{ command: 'python3 bank.py', name: 'bank', version: '1.2', game: 'bank' },
    ...{ reference: false, deterministic: true, refuses_disorder: false, omits: ['log'], rebuild_omits: ['attempts'] },
  };
  const report = sampleReport(overrides);
  const campaigns = report.campaigns.map((own) => ({ ...own, is_own_game: false, is_program: true, subject }));
  return { ...report, campaigns };
}

export function sampleFinding(overrides: Partial<ReportedFinding> = {}): ReportedFinding {
  const property = overrides.property ?? 'replay-equivalence';
  return {
    identity: `${property}/the tables are the same/player_left/turn.position`,
    property,
    says: `${property}: the tables are the same at event 6 (player_left): expected 0, found 1`,
    state: 'new',
    games: 3,
    games_played: 30_000,
    share: 0.0001,
    moves: 5,
    moves_before: 161,
    first_seen: { at: null, game: 12 },
    last_seen: null,
    clean_games: 0,
    games_to_fixed: 29_956,
    repeat: `npx mulligan replay fixtures/${property}-133bf113.json`,
    fixture: `fixtures/${property}-133bf113.json`,
    game: null,
    told: null,
    ...overrides,
  };
}

/** The night of that day in November 2026. */
export function sampleNight(day: number, overrides: Partial<ReportedNight> = {}): ReportedNight {
  return {
    at: new Date(Date.UTC(2026, 10, day, 2, 17)).toISOString(),
    commit: { sha: 'c0ffee0123', dirty: false },
    version: '0.1.0',
    verdict: 'held',
    seed: `${day}`,
    games: 30_000,
    fidelity: 1,
    fidelity_at_least: 0.9999,
    findings: 0,
    games_per_second: 500,
    mutants_killed: 2,
    append_p95_ms: 4.25,
    days_before: 1,
    is_gap: false,
    ...overrides,
  };
}

const SAMPLE_COVERAGE: Coverage = {
  events: ['game_created', 'card_drawn'],
  phases: ['waiting', 'playing'],
  settings: [
    {
      name: 'every game',
      games: 30_000,
      cells: [
        [30_000, null],
        [null, 29_000],
      ],
    },
    {
      name: 'knock',
      games: 9000,
      cells: [
        [9000, null],
        [null, 0],
      ],
    },
  ],
  combinations: {
    possible: 4,
    seen: 3,
    missed: [{ setting: 'knock', event: 'card_drawn', phase: 'playing' }],
  },
  curve: [
    { games: 1, combinations: 2 },
    { games: 30_000, combinations: 3 },
  ],
  curve_says: 'Flat: the last half of the games showed nothing new.',
  reach: {
    states: 108,
    reached: 107,
    missed: [{ name: 'deck-empty-twice', says: 'the deck was empty twice in one round', near: null }],
    least: [{ name: 'all-left', says: 'everybody left', games: 2, share: 0.0001 }],
  },
};

const SAMPLE_MUTANTS: ReportedMutants = {
  seed: '1',
  games: 200,
  mutants: 2,
  killed: 1,
  games_median: 2,
  games_worst: 2,
  within_20_games: 1,
  moves_median: 4,
  moves_worst: 4,
  properties: [
    { name: 'replay-equivalence', kills: 1, alone: 0 },
    { name: 'scoring', kills: 1, alone: 0 },
  ],
  matrix: [
    {
      name: 'ace-is-two',
      says: 'an ace counts two',
      room: 'engine',
      edits: [
        {
          file: 'src/engine/scoring/card-points.ts',
          start: { line: 3, column: 10 },
          end: { line: 3, column: 11 },
          replacement: '2',
        },
      ],
      killed: true,
      killed_by: { scoring: 2, 'replay-equivalence': 3 },
      games_to_kill: 2,
      moves: 4,
      moves_before: 90,
    },
    {
      name: 'king-is-one',
      says: 'a king counts one',
      room: 'engine',
      edits: [
        {
          file: 'src/engine/scoring/card-points.ts',
          start: { line: 3, column: 10 },
          end: { line: 3, column: 11 },
          replacement: '1',
        },
      ],
      killed: false,
      killed_by: {},
      games_to_kill: null,
      moves: null,
      moves_before: null,
    },
  ],
};

const SAMPLE_CHANGE = {
  figure: 'append p95',
  unit: 'ms',
  now: 4.25,
  nights: 9,
  median: 4,
  noise: 0.1,
  change: 0.0625,
  is_change: false,
  says: 'no change detected (within the noise of 10 %)',
};

/** Fields that are no text of anybody's choice, so that no text could stand in them. */
const FIXED: ReadonlySet<string> = new Set([
  'format',
  'verdict',
  'store',
  'state',
  'events',
  'phases',
  'event',
  'phase',
  'at',
  'last_seen',
  'kind',
  'decks',
]);

/** The sample with the text in every place where any text can stand, keys included. */
export function hostileReport(text: string): FidelityReport {
  const spoilt = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return FIXED.has(key) ? value : text;
    if (Array.isArray(value)) return value.map((one) => spoilt(one, key));
    if (typeof value !== 'object' || value === null) return value;
    if (key === 'killed_by') return Object.fromEntries([[text, 1]]);
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoilt(one, name)]));
  };
  return fidelityReportSchema.parse(spoilt(sampleOutside(), ''));
}
