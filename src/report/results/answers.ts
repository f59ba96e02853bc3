/** What is read of the answers that commands give with `--json`. */
import { z } from 'zod';
import {
  auditedFindingSchema,
  editsSchema,
  latencySchema,
  mutantFiguresSchema,
  subjectSchema,
} from '../fidelity-report.ts';
import { verdictSchema } from '../history/figures.ts';

const count = z.int().min(0);
const amount = z.number().min(0);

/** Of `mulligan check`: what its file does not hold, for it depends on the machine. */
export const checkAnswerSchema = z.object({
  seed: z.string(),
  store: z.string(),
  games: count,
  events: count,
  digest: z.string().nullable(),
  ending: z.string(),
  games_per_second: amount.nullish(),
  latency: latencySchema.strip().nullish(),
  /** Only of a program. */
  subject: subjectSchema.strip().nullish(),
});

/** Of `mulligan mutants`. */
export const mutantsAnswerSchema = z.object({
  verdict: verdictSchema,
  seed: z.string(),
  games: count,
  seconds: amount,
  summary: mutantFiguresSchema.strip(),
  mutants: z.array(
    z.object({
      name: z.string(),
      says: z.string(),
      room: z.string(),
      /** Not in answers of earlier versions. */
      edits: editsSchema,
      killed: z.boolean(),
      killed_by: z.record(z.string(), count),
      first_kill: z.object({ property: z.string(), game: count }).nullable(),
      smallest: z.object({ moves: count, moves_before: count }).nullable(),
    }),
  ),
  properties: z.array(z.object({ name: z.string(), kills: count, unique_kills: z.array(z.string()) })),
});

/** Of `mulligan explore`. */
export const explorerAnswerSchema = z.object({
  verdict: verdictSchema,
  moves: count,
  histories: amount,
  states: count,
  complete_depth: count,
  seconds: amount,
  tables: z.array(z.unknown()),
});

/** Of `mulligan faults`. */
export const faultsAnswerSchema = z.object({
  verdict: verdictSchema,
  faults: z.array(
    z.object({
      fault: z.string(),
      says: z.string(),
      cases: count,
      in_flight: count,
      ambiguous: count,
      acknowledged: count,
      violations: z.array(z.object({ says: z.string() })),
      seconds: amount,
      impossible: z.string().optional(),
      failure: z.string().optional(),
    }),
  ),
  sensitivity: z.array(z.object({ name: z.string(), fault: z.string(), caught: z.boolean() })),
  doubts: z.array(z.string()),
});

/** Of `mulligan audit`. */
export const auditAnswerSchema = z.object({
  verdict: verdictSchema,
  audited: z.string(),
  decks: z.enum(['seed', 'told']),
  since: z.string().nullable(),
  games: count,
  verified: count,
  with_findings: count,
  unreadable: count,
  events: count,
  by_code: z.record(z.string(), count),
  misdealt: count,
  missing: z.array(z.string()),
  ending: z.string().nullable(),
  error: z.string().optional(),
  breaches: z.array(z.string()).optional(),
  findings_total: count,
  findings: z.array(auditedFindingSchema.strip()),
  findings_file: z.string().nullable(),
});

export type CheckAnswer = z.infer<typeof checkAnswerSchema>;
export type AuditAnswer = z.infer<typeof auditAnswerSchema>;
export type MutantsAnswer = z.infer<typeof mutantsAnswerSchema>;
export type ExplorerAnswer = z.infer<typeof explorerAnswerSchema>;
export type FaultsAnswer = z.infer<typeof faultsAnswerSchema>;
