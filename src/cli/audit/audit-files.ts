/** The files of an audit: where it is kept, and where its findings are. */
import { closeSync, globSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type AuditRecord, InvalidAuditError, parseAudit, serializeAudit } from '../../audit/record/audit-record.ts';
import { programVersion, versionText } from '../../campaign/file/program-version.ts';
import { writeWhole } from '../../campaign/file/write-whole.ts';
import { show } from '../../golf/show.ts';
import { failureOf } from '../outcome/out-file.ts';
import { unreadable } from '../read-text.ts';
import { UsageError } from '../usage-error.ts';

const DIRECTORY = '.mulligan/audits';

/** Files that are not there yet, of an audit for which nobody has named any. */
export function newAuditFiles(): { readonly record: string; readonly findings: string } {
  const time = new Date().toISOString().replace(/[-:.]/g, '');
  const path = join(DIRECTORY, `audit-${time}-${process.pid}`);
  return { record: `${path}.json`, findings: `${path}.findings.jsonl` };
}

/** Throws `UsageError` if there is none. */
export function newestAuditFile(): string {
  const files = globSync(`${DIRECTORY}/*.json`).map((path) => ({ path, at: statSync(path).mtimeMs }));
  const newest = files.sort((one, other) => other.at - one.at)[0];
  if (newest !== undefined) return newest.path;
  throw new UsageError('--resume: expected a file, or an audit that was interrupted here, found neither');
}

/** Throws `UsageError` for what is no audit, or one of another version, or lacks its findings. */
export function readAudit(path: string): AuditRecord {
  const record = auditAt(path);
  const [own, found] = [versionText(programVersion()), versionText(record.program)];
  if (own !== found) throw new UsageError(`${show(path)}: expected an audit of mulligan ${own}, found one of ${found}`);
  const { file, bytes } = record.found;
  if (file === null) return record;
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined || size < bytes)
    throw new UsageError(
      `${show(path)}: expected its findings in ${show(file)}, found ${size === undefined ? 'no such file' : 'fewer'}`,
    );
  return record;
}

function auditAt(path: string): AuditRecord {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw unreadable(path, cause);
  }
  try {
    return parseAudit(text);
  } catch (cause) {
    if (!(cause instanceof InvalidAuditError)) throw cause;
    throw new UsageError(`${show(path)}: not an audit: ${cause.message}`, { cause });
  }
}

/** Throws `UsageError` unless there is no such file yet, or one that holds an audit that has come to its end. */
export function assertMayReplaceAudit(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isFile()) throw new UsageError(`--out: expected a file, found ${show(path)}, which is none`);
  const { ending } = auditAt(path);
  if (ending === 'done') return;
  throw new UsageError(`--out: expected a new file, or --resume, found ${show(path)}, an audit that is not finished`);
}

/** Makes the file, before hours of work lead to what is to be in it. Throws `UsageError` for one that holds something, or cannot be written. */
export function makeFindings(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || (stats.isFile() && stats.size === 0)) {
    const failure = failureOf(() => {
      mkdirSync(dirname(path), { recursive: true });
      closeSync(openSync(path, 'a'));
    });
    if (failure === undefined) return;
    throw notWritable('--findings', path, failure);
  }
  throw new UsageError(`--findings: expected a new file, found ${show(path)}, which holds something`);
}

export function notWritable(option: string, path: string, cause: Error): UsageError {
  const message = `${option}: expected a file that can be written, found ${show(path)}: ${cause.message}`;
  return new UsageError(message, { cause });
}

/** Makes the directory, too. Throws errors of the file system. */
export function writeAudit(path: string, record: AuditRecord): void {
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, serializeAudit(record));
}
