/** The results that a command is given as files. */
import { show } from '../../golf/show.ts';
import { InvalidResultError, parseResult } from '../../report/results/result.ts';
import { type NamedResult, type Results, ResultsError, together } from '../../report/results/results.ts';
import { NOT_UTF8, readText } from '../read-text.ts';
import { UsageError } from '../usage-error.ts';

/** Throws `UsageError`, which names the file. */
export async function readResults(paths: readonly string[]): Promise<NamedResult[]> {
  const results: NamedResult[] = [];
  for (const path of paths) results.push(await readResult(path));
  return results;
}

async function readResult(path: string): Promise<NamedResult> {
  const { text, badLine } = await readText(path);
  if (badLine !== undefined) throw new UsageError(`${show(path)}: ${NOT_UTF8}`);
  try {
    return { name: show(path), result: parseResult(text) };
  } catch (cause) {
    if (!(cause instanceof InvalidResultError)) throw cause;
    throw new UsageError(`${show(path)}: ${cause.message}`, { cause });
  }
}

/** Throws `UsageError` for results that cannot be told in one report. */
export function resultsTogether(all: readonly NamedResult[]): Results {
  try {
    return together(all);
  } catch (cause) {
    throw cause instanceof ResultsError ? new UsageError(cause.message, { cause }) : cause;
  }
}
