/** From options to what is to be audited: a new audit, or one that goes on. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { BEGINNING } from '../../audit/database/standing.ts';
import { type AuditRecord, type AuditSource, NOTHING_FOUND } from '../../audit/record/audit-record.ts';
import { programVersion } from '../../campaign/file/program-version.ts';
import { show } from '../../golf/show.ts';
import { databaseAddress } from '../database-url.ts';
import { UsageError } from '../usage-error.ts';
import { assertMayReplaceAudit, makeFindings, newAuditFiles, newestAuditFile, readAudit } from './audit-files.ts';
import type { AuditOptions } from './audit-options.ts';
import { sinceOf } from './since.ts';

export interface PlannedAudit {
  /** As it is when it begins. */
  readonly record: AuditRecord;
  /** Of the database; none for logs. */
  readonly url: string | undefined;
  /** Where it is kept; if nobody has named a file, only when it is interrupted. */
  readonly out: string;
  readonly isOutNamed: boolean;
  /** Where its findings go. */
  readonly findings: string;
}

/** Throws `UsageError` for options that contradict one another, or a file that does not fit. */
export function plannedAudit(logs: readonly string[], options: AuditOptions, env: NodeJS.ProcessEnv): PlannedAudit {
  return options.resume === undefined ? fresh(logs, options, env) : resumed(logs, options, env);
}

function fresh(logs: readonly string[], options: AuditOptions, env: NodeJS.ProcessEnv): PlannedAudit {
  const { source, url } = sourceOf(logs, options, env);
  const files = newAuditFiles();
  const { out = files.record, findings = defaultFindings(options.out) ?? files.findings } = options;
  if (options.out !== undefined) assertMayReplaceAudit(out);
  if (resolve(out) === resolve(findings))
    throw new UsageError(`--findings: expected another file than that of --out, found ${show(findings)}`);
  if (options.findings !== undefined) makeFindings(findings);
  const record: AuditRecord = {
    program: programVersion(),
    source,
    choice: {
      since: options.since === undefined ? null : sinceOf(options.since),
      games: options.game === undefined ? null : [...new Set(options.game)],
      decks: options.decks ?? 'seed',
      exact_times: options.exactTimes ?? false,
    },
    ending: null,
    standing: BEGINNING,
    found: NOTHING_FOUND,
  };
  return { record, url, out, isOutNamed: options.out !== undefined, findings };
}

function sourceOf(
  logs: readonly string[],
  options: AuditOptions,
  env: NodeJS.ProcessEnv,
): { source: AuditSource; url: string | undefined } {
  if (logs.length === 0) {
    const { url, target } = databaseAddress(options.databaseUrl, env);
    return { source: { kind: 'database', target, schema: options.schema ?? null }, url };
  }
  for (const [name, value] of [
    ['--database-url', options.databaseUrl],
    ['--schema', options.schema],
  ])
    if (value !== undefined) throw new UsageError(`${name}: expected logs or a database, found both`);
  const files = logs.map((file) => resolve(file));
  return { source: { kind: 'logs', files, bytes: files.map(bytesOf) }, url: undefined };
}

/** None of a file that cannot be read, which is told when it is to be. */
function bytesOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

/** Games are counted off by their places in the files. */
function assertAsBefore({ files, bytes }: Extract<AuditSource, { kind: 'logs' }>): void {
  for (const [index, file] of files.entries()) {
    const [expected, found] = [bytes[index], bytesOf(file)];
    if (expected !== found)
      throw new UsageError(`${show(file)}: expected the ${expected} bytes that the audit began with, found ${found}`);
  }
}

/** Beside the file of the audit. */
function defaultFindings(out: string | undefined): string | undefined {
  return out === undefined ? undefined : `${out.replace(/\.json$/, '')}.findings.jsonl`;
}

/** What is audited is that of the file; only the way into the database is told again, for it may need a password. */
function resumed(logs: readonly string[], options: AuditOptions, env: NodeJS.ProcessEnv): PlannedAudit {
  const path = typeof options.resume === 'string' ? options.resume : newestAuditFile();
  const given = ['schema', 'since', 'game', 'decks', 'exactTimes', 'findings', 'out'].find((name) => name in options);
  if (given !== undefined || logs.length > 0)
    throw new UsageError(
      `${given === undefined ? 'log' : `--${given.replace('exactTimes', 'exact-times')}`}: expected none with --resume, where it is that of the audit, found one`,
    );
  const record = readAudit(path);
  if (record.ending === 'done')
    throw new UsageError(`${show(path)}: expected an audit that is not finished, found one that is`);
  const findings = record.found.file ?? defaultFindings(path) ?? '';
  const plan = { record, out: path, isOutNamed: true, findings };
  const { source } = record;
  if (source.kind === 'logs') {
    assertAsBefore(source);
    return { ...plan, url: undefined };
  }
  const { url, target } = databaseAddress(options.databaseUrl, env);
  if (target !== source.target)
    throw new UsageError(`${show(path)}: expected the database ${source.target}, found ${target}`);
  return { ...plan, url };
}
