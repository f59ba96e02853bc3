/** Carries an audit on to its end, and keeps what it has found. */
import { auditDatabase } from '../../audit/database/audit-database.ts';
import type { EventTable } from '../../audit/database/event-table.ts';
import { AuditSourceError } from '../../audit/database/source-error.ts';
import { PHASES, type Standing } from '../../audit/database/standing.ts';
import { auditLogs } from '../../audit/files/audit-logs.ts';
import { logFile, UnreadableLogError } from '../../audit/files/log-lines.ts';
import { type AuditEndingName, type AuditRecord, settingsOf } from '../../audit/record/audit-record.ts';
import { FindingsFile } from '../../audit/record/findings-file.ts';
import { counted } from '../../golf/counted.ts';
import { printable } from '../../golf/show.ts';
import { failureOf } from '../outcome/out-file.ts';
import type { Output } from '../output.ts';
import { progressOn } from '../progress.ts';
import { UsageError } from '../usage-error.ts';
import { notWritable, writeAudit } from './audit-files.ts';
import type { PlannedAudit } from './planned-audit.ts';

export interface AuditRun {
  readonly record: AuditRecord;
  /** What kept the database from answering, or the findings from being written. */
  readonly error: Error | undefined;
  /** Whether the table was there and had no events at all. */
  readonly isEmpty: boolean;
  /** The file from which it can go on; none if there is nothing to go on with. */
  readonly kept: string | undefined;
}

/** Milliseconds of work that may be lost when the program is killed. */
const KEEP_EVERY_MS = 10_000;
/** Rows with which a thread is worth its start. */
const ROWS_PER_WORKER = 20_000;

/** Throws `UsageError` for what cannot be audited; what an error costs that nobody expects is kept before it is thrown. */
export async function runAudit(
  { record: begun, url, out, isOutNamed, findings }: PlannedAudit,
  workers: number,
  output: Output,
  signal: AbortSignal,
): Promise<AuditRun> {
  const { source, choice } = begun;
  const file = new FindingsFile(findings, begun.found);
  const progress = progressOn(output.stderr);
  let standing = begun.standing;
  let rowsEstimated: number | null = null;
  let keptAt = performance.now();
  const recordOf = (ending: AuditEndingName | null): AuditRecord => ({ ...begun, ending, standing, found: file.found });
  const keep = (ending: AuditEndingName | null): void => {
    file.sync();
    writeAudit(out, recordOf(ending));
    keptAt = performance.now();
  };
  const onlooker = {
    onTable: (table: EventTable) => {
      ({ rowsEstimated } = table);
      keepFirst();
    },
    onPiece: (found: Parameters<FindingsFile['add']>[0], now: Standing) => {
      file.add(found);
      standing = now;
      if (performance.now() - keptAt >= KEEP_EVERY_MS && isOutNamed) failureOf(() => keep(null));
      const { games, events } = now.totals;
      const said = `${counted(games, 'game')}, ${counted(file.found.findings, 'finding')}`;
      const share = rowsEstimated === null || rowsEstimated === 0 ? 0 : Math.min(1, events / rowsEstimated);
      progress.show(share, { line: () => said, bar: () => `${said}, ${counted(events, 'event')}` });
    },
    onNote: (text: string) => output.note(`mulligan: ${printable(text)}`),
  };
  const settings = settingsOf(choice);
  const since = choice.since ?? undefined;
  const games = choice.games ?? undefined;
  try {
    if (source.kind === 'logs' || url === undefined) {
      const files = source.kind === 'logs' ? source.files : [];
      await Promise.all(files.map(logFile));
      keepFirst();
      standing = await auditLogs({ files, since, games, settings }, standing, onlooker, signal);
      return ended(standing.phase === 'done' ? 'done' : 'interrupted');
    }
    const schema = source.schema ?? undefined;
    const phases = since === undefined && games === undefined ? PHASES : (['games', 'damage'] as const);
    const audit = { url, schema, since, games, range: undefined, phases, settings, workers: usefulWorkers };
    const { ending, error, standing: last } = await auditDatabase(audit, standing, onlooker, signal);
    standing = last;
    return ended(ending, error);
  } catch (error) {
    if (error instanceof AuditSourceError || error instanceof UnreadableLogError)
      throw new UsageError(error.message, { cause: error });
    // What was found is known all the same, and what comes after it can be audited later.
    if (standing !== begun.standing) failureOf(() => keep('interrupted'));
    throw error;
  } finally {
    progress.end();
    file.close();
  }

  /** Before hours of work lead to what cannot be kept, and after a mistake would have been noticed. */
  function keepFirst(): void {
    const unwritable = isOutNamed ? failureOf(() => keep(null)) : undefined;
    if (unwritable !== undefined) throw notWritable('--out', out, unwritable);
  }

  function usefulWorkers(table: EventTable): number {
    const { rowsEstimated: rows } = table;
    return rows === null ? workers : Math.min(workers, Math.floor(rows / ROWS_PER_WORKER));
  }

  function ended(ending: AuditEndingName, error?: Error): AuditRun {
    // A finished audit for which nobody has named a file needs none.
    const isKept = isOutNamed || (ending !== 'done' && standing !== begun.standing);
    const unkept = isKept ? failureOf(() => keep(ending)) : undefined;
    const { events, games: there } = standing.totals;
    const isEmpty = ending === 'done' && since === undefined && games === undefined && there === 0 && events === 0;
    const kept = isKept && unkept === undefined ? out : undefined;
    return { record: recordOf(ending), error: error ?? unkept, isEmpty, kept };
  }
}
