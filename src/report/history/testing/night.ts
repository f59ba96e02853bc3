/** For the tests of nights: one in which everything held, as a line of the history. */

import type { CampaignFigures, NightFinding, StoreFigures } from '../figures.ts';
import type { HistoryLine, NightParts } from '../history-line.ts';

const CAMPAIGN: CampaignFigures = {
  games: 30_000,
  events: 2_000_000,
  seconds: 60,
  games_per_second: 500,
  fidelity: 1,
  digest: 'ab',
  reach: { states: 108, reached: 108, missed: [] },
  findings: [],
};

const STORE: StoreFigures = {
  games: 500,
  events: 35_000,
  seconds: 6,
  fidelity: 1,
  appends: 4000,
  p50_ms: 5.1,
  p95_ms: 14.9,
  p99_ms: 22.8,
  worst_ms: 84.2,
  append_events_per_second: 24_000,
  findings: [],
};

export const HELD_PARTS: NightParts = {
  campaign: { verdict: 'held', remarks: [], figures: CAMPAIGN },
  store: { verdict: 'held', remarks: [], figures: STORE },
  mutants: {
    verdict: 'held',
    remarks: [],
    figures: { mutants: 141, killed: 141, games_median: 2, games_worst: 379, seconds: 90 },
  },
  explorer: {
    verdict: 'held',
    remarks: [],
    figures: { moves: 10, histories: 14, states: 3, complete_depth: 10, seconds: 20 },
  },
  faults: {
    verdict: 'held',
    remarks: [],
    figures: { cases: 900, violations: 0, planted: 11, planted_caught: 11, seconds: 30 },
  },
};

/** The campaign with other figures. */
export function campaignOf(figures: Partial<CampaignFigures>): NightParts['campaign'] {
  return { verdict: 'held', remarks: [], figures: { ...CAMPAIGN, ...figures } };
}

export const HELD_NIGHT: HistoryLine = {
  format: 'mulligan-history/1',
  started_at: '2026-11-26T02:17:00.000Z',
  seconds: 200,
  commit: { sha: 'c0ffee', dirty: false },
  program: { version: '0.1.0', sources: '0123456789ab' },
  node: '24.0.0',
  machine: { platform: 'linux', arch: 'x64', cpus: 2 },
  seed: '7',
  verdict: 'held',
  interrupted: false,
  gate: [{ name: 'fidelity', limit: 1, measured: 1, met: true }],
  parts: HELD_PARTS,
};

/** The games through PostgreSQL, broken by these. */
export function storeWith(findings: readonly NightFinding[]): NightParts['store'] {
  return { verdict: 'broken', remarks: [], figures: { ...STORE, findings: [...findings] } };
}

/** A night whose campaign was broken by these. */
export function nightWith(findings: readonly NightFinding[]): HistoryLine {
  const campaign = { verdict: 'broken' as const, remarks: [], figures: { ...CAMPAIGN, findings: [...findings] } };
  return { ...HELD_NIGHT, verdict: 'broken', parts: { ...HELD_PARTS, campaign } };
}
