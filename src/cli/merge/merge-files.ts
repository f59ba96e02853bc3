/** The work of `mulligan merge`. */
import { type Merged, MergeError, mergeRecords, type NamedRecord } from '../../campaign/file/merge-records.ts';
import { programVersion } from '../../campaign/file/program-version.ts';
import { show } from '../../golf/show.ts';
import { assertWritable } from '../assert-writable.ts';
import { assertSameSubject, givenSubject } from '../given-subject.ts';
import { answerCampaign } from '../outcome/campaign-outcome.ts';
import { assertMayReplace } from '../outcome/out-file.ts';
import { keepSettled, settleTally } from '../outcome/settle-tally.ts';
import type { Output } from '../output.ts';
import { readRecord } from '../read-record.ts';
import type { SubjectOptions } from '../subject-options.ts';
import { UsageError } from '../usage-error.ts';

export interface MergeOptions extends SubjectOptions {
  readonly out?: string;
  readonly fixtures: string;
}

/** Throws `UsageError` for files that do not make one campaign. */
export async function mergeFiles(files: readonly string[], options: MergeOptions, output: Output): Promise<void> {
  const subject = await givenSubject(options);
  const { plan, tally } = merged(files.map((file) => ({ name: show(file), record: readRecord(file) })));
  assertSameSubject(plan.subject, subject);
  assertWritable(options.fixtures);
  if (options.out !== undefined) assertMayReplace(options.out);
  const result = await settleTally({ plan, tally, subject, fixturesDirectory: options.fixtures });
  answerCampaign(result, { plan, outside: subject?.outside }, output);
  keepSettled(options.out, plan, result, output);
}

function merged(records: readonly NamedRecord[]): Merged {
  try {
    return mergeRecords(records, programVersion());
  } catch (cause) {
    throw cause instanceof MergeError ? new UsageError(cause.message, { cause }) : cause;
  }
}
