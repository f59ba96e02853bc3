/** An audit as a file, from which it goes on: what is audited, how far it is, and the first of what was found. */
import { z } from 'zod';
import type { ProgramVersion } from '../../campaign/file/program-version.ts';
import { firstFault } from '../../events/issue.ts';
import { AUDIT_CODES, type AuditCode, type AuditFinding } from '../audit-finding.ts';
import { PHASES, type Standing } from '../database/standing.ts';
import type { AuditSettings } from '../judge/audited-game.ts';

const FORMAT = 'mulligan-audit/1';

/** What is audited. Never with a password. */
export type AuditSource =
  | { readonly kind: 'database'; readonly target: string; readonly schema: string | null }
  /** `bytes`: of each file at the beginning. */
  | { readonly kind: 'logs'; readonly files: readonly string[]; readonly bytes: readonly number[] };

export interface AuditChoice {
  /** Only games that have an event at this moment or after it. */
  readonly since: string | null;
  /** Only these games. */
  readonly games: readonly string[] | null;
  readonly decks: 'seed' | 'told';
  /** Whether the times of `games_v2` are held against those of the events. */
  readonly exact_times: boolean;
}

export function settingsOf({ decks, exact_times }: AuditChoice): AuditSettings {
  return { decks, gamesTimes: exact_times };
}

export interface AuditRecord {
  readonly program: ProgramVersion;
  readonly source: AuditSource;
  readonly choice: AuditChoice;
  /** Null while it is under way, and so for one that was killed. */
  readonly ending: AuditEndingName | null;
  readonly standing: Standing;
  readonly found: FoundSoFar;
}

export const AUDIT_ENDINGS = ['done', 'interrupted', 'database_lost'] as const;
export type AuditEndingName = (typeof AUDIT_ENDINGS)[number];

/** All findings are lines of a file; these are the first. */
export interface FoundSoFar {
  /** The file of all of them; null if nothing was found. */
  readonly file: string | null;
  /** Its bytes: what comes after them was found by a run that was killed before it could say so. */
  readonly bytes: number;
  readonly findings: number;
  readonly first: readonly AuditFinding[];
}

/** Findings that are kept beside their file. */
export const FIRST_MAX = 100;

export const NOTHING_FOUND: FoundSoFar = { file: null, bytes: 0, findings: 0, first: [] };

/** A text that is no record of an audit. */
export class InvalidAuditError extends Error {
  override readonly name = 'InvalidAuditError';
}

const count = z.int().min(0);
// Object.keys answers with the literal's own keys, which are the codes.
const codes = Object.keys(AUDIT_CODES) as [AuditCode, ...AuditCode[]];

export const auditFindingSchema = z.strictObject({
  game_id: z.string(),
  sequence_num: z.number().nullable(),
  code: z.enum(codes),
  path: z.string(),
  expected: z.string(),
  found: z.string(),
});

export const auditTotalsSchema = z.strictObject({
  games: count,
  verified: count,
  with_findings: count,
  unreadable: count,
  events: count,
  by_code: z.partialRecord(z.enum(codes), count),
});

export const standingSchema = z.strictObject({
  phase: z.enum(PHASES),
  after: z.string().nullable(),
  totals: auditTotalsSchema,
  misdealt: count,
  missing: z.array(z.string()),
  isDamaged: z.boolean(),
});

const recordSchema = z.strictObject({
  format: z.literal(FORMAT),
  program: z.strictObject({ version: z.string(), sources: z.string() }),
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('database'), target: z.string(), schema: z.string().nullable() }),
    z.strictObject({ kind: z.literal('logs'), files: z.array(z.string()).min(1), bytes: z.array(count) }),
  ]),
  choice: z.strictObject({
    since: z.string().nullable(),
    games: z.array(z.string()).min(1).nullable(),
    decks: z.enum(['seed', 'told']),
    exact_times: z.boolean(),
  }),
  ending: z.enum(AUDIT_ENDINGS).nullable(),
  standing: standingSchema,
  found: z.strictObject({
    file: z.string().nullable(),
    bytes: count,
    findings: count,
    first: z.array(auditFindingSchema).max(FIRST_MAX),
  }),
});

export function serializeAudit(record: AuditRecord): string {
  return `${JSON.stringify({ format: FORMAT, ...record })}\n`;
}

/** Throws `InvalidAuditError`. */
export function parseAudit(text: string): AuditRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new InvalidAuditError('expected JSON, found something else', { cause });
  }
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) {
    const { path, expected, found } = firstFault(parsed.error, value);
    throw new InvalidAuditError(`${path === '' ? '' : `${path}: `}expected ${expected}, found ${found}`);
  }
  const { format: _format, ...record } = parsed.data;
  return record;
}
