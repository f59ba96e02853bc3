/** What is kept of each part of a night. */
import { z } from 'zod';

export const verdictSchema = z.enum(['held', 'broken', 'undecided']);

/** Counts and times. */
export const count = z.number().min(0);

const nightFindingSchema = z.object({
  identity: z.string(),
  says: z.string(),
  games: count,
  moves: count,
  moves_before: count,
  /** Path of its file; null if that could not be written. */
  fixture: z.string().nullable(),
});

export const campaignFiguresSchema = z.object({
  games: count,
  events: count,
  seconds: count,
  games_per_second: count.nullable(),
  fidelity: count.nullable(),
  digest: z.string().nullable(),
  reach: z.object({ states: count, reached: count, missed: z.array(z.string()) }),
  findings: z.array(nightFindingSchema),
});

export type CampaignFigures = z.infer<typeof campaignFiguresSchema>;
export type NightFinding = z.infer<typeof nightFindingSchema>;

/** Null if nothing was appended. */
const milliseconds = count.nullable();

export const storeFiguresSchema = z.object({
  games: count,
  events: count,
  seconds: count,
  fidelity: count.nullable(),
  appends: count,
  /** So many percent of the appends took no longer. */
  p50_ms: milliseconds,
  p95_ms: milliseconds,
  p99_ms: milliseconds,
  worst_ms: milliseconds,
  /** Events that were appended, by the seconds in which at least one append was under way. */
  append_events_per_second: count.nullable(),
  findings: z.array(nightFindingSchema),
});

export type StoreFigures = z.infer<typeof storeFiguresSchema>;

export const mutantsFiguresSchema = z.object({
  mutants: count,
  killed: count,
  games_median: count.nullable(),
  games_worst: count.nullable(),
  seconds: count,
});

export const explorerFiguresSchema = z.object({
  moves: count,
  histories: count,
  states: count,
  complete_depth: count,
  seconds: count,
});

export const faultsFiguresSchema = z.object({
  cases: count,
  violations: count,
  planted: count,
  planted_caught: count,
  seconds: count,
});
