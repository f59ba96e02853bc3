/** A result that a report is made of: the file of a campaign, or what a command has answered with `--json`. */
import type { z } from 'zod';
import {
  type CampaignRecord,
  faultText,
  InvalidRecordError,
  parseRecord,
} from '../../campaign/file/campaign-record.ts';
import { firstFault } from '../../events/issue.ts';
import {
  type AuditAnswer,
  auditAnswerSchema,
  type CheckAnswer,
  checkAnswerSchema,
  type ExplorerAnswer,
  explorerAnswerSchema,
  type FaultsAnswer,
  faultsAnswerSchema,
  type MutantsAnswer,
  mutantsAnswerSchema,
} from './answers.ts';

export type Result =
  | { readonly kind: 'campaign'; readonly record: CampaignRecord }
  | { readonly kind: 'check'; readonly answer: CheckAnswer }
  | { readonly kind: 'audit'; readonly answer: AuditAnswer }
  | { readonly kind: 'mutants'; readonly answer: MutantsAnswer }
  | { readonly kind: 'explorer'; readonly answer: ExplorerAnswer }
  | { readonly kind: 'faults'; readonly answer: FaultsAnswer };

/** A text that is no result. */
export class InvalidResultError extends Error {
  override readonly name = 'InvalidResultError';
}

const WANTED = 'a campaign, or what check, audit, mutants, explore or faults answer with --json';

/** Throws `InvalidResultError`. */
export function parseResult(text: string): Result {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new InvalidResultError(`expected ${WANTED}, found no JSON`, { cause });
  }
  if (has(value, 'format')) return { kind: 'campaign', record: recordFrom(text) };
  // Each has a field that no other has; one that could not do its work has none of them.
  if (has(value, 'properties')) return { kind: 'mutants', answer: parsed(mutantsAnswerSchema, value, 'mutants') };
  if (has(value, 'histories')) return { kind: 'explorer', answer: parsed(explorerAnswerSchema, value, 'explore') };
  if (has(value, 'sensitivity')) return { kind: 'faults', answer: parsed(faultsAnswerSchema, value, 'faults') };
  if (has(value, 'with_findings')) return { kind: 'audit', answer: parsed(auditAnswerSchema, value, 'audit') };
  if (has(value, 'ending')) return { kind: 'check', answer: parsed(checkAnswerSchema, value, 'check') };
  const said = has(value, 'error') && typeof value.error === 'string' ? `, which says: ${value.error}` : '';
  throw new InvalidResultError(`expected ${WANTED}, found other JSON${said}`);
}

function recordFrom(text: string): CampaignRecord {
  try {
    return parseRecord(text);
  } catch (cause) {
    if (!(cause instanceof InvalidRecordError)) throw cause;
    throw new InvalidResultError(`not a campaign: ${cause.message}`, { cause });
  }
}

function parsed<T>(schema: z.ZodType<T>, value: unknown, command: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new InvalidResultError(`not an answer of mulligan ${command}: ${faultText(firstFault(result.error, value))}`);
}

function has<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> {
  return typeof value === 'object' && value !== null && key in value;
}
