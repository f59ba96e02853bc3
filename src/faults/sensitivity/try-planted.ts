/** Whether the harness sees a mistake that was planted: a trial in which nothing can be found proves nothing. */
import { readFileSync } from 'node:fs';
import { assertAllMade, edited, importMutated } from '../../mutants/load-modules.ts';
import type { Edit, Mutant } from '../../mutants/mutant.ts';
import type * as Store from '../../store/postgres/postgres-event-store.ts';
import type * as Migrate from '../../store/postgres/schema/migrate.ts';
import { ownCode, type StoreCode, type Trial } from '../fault.ts';
import { runToReport } from '../run-to-report.ts';
import type { Planted } from './planted.ts';

export interface SensitivityReport {
  readonly name: string;
  readonly says: string;
  /** The fault that was to show it. */
  readonly fault: string;
  readonly isCaught: boolean;
  /** The first violation, in words. */
  readonly violation: string | undefined;
  readonly cases: number;
  /** Why the fault could not be tried on this machine, or what ended the trial. */
  readonly failure: string | undefined;
}

/** As many runs of a few cases, before a mistake counts as not seen: on a busy machine writers meet less often. */
const RUNS_MAX = 12;

export async function tryPlanted(planted: Planted, trial: Omit<Trial, 'code'>): Promise<SensitivityReport> {
  const { name, says, fault } = planted;
  const code = await codeOf(planted);
  let cases = 0;
  let violation: string | undefined;
  let failure: string | undefined;
  for (let run = 0; run < RUNS_MAX && violation === undefined && !trial.signal.aborted; run += 1) {
    const report = await runToReport(
      fault,
      { ...trial, seed: `${trial.seed}/${name}/${run}`, code },
      fault.cases.short,
    );
    cases += report.cases;
    failure = report.impossible ?? report.failure;
    const [first] = report.violations;
    violation = first && `${first.invariant}: ${first.says}`;
  }
  return { name, says, fault: fault.name, isCaught: violation !== undefined, violation, cases, failure };
}

// What is imported is the same module as the type says, but for a line.
async function codeOf({ mutant }: Planted): Promise<StoreCode> {
  if (mutant === undefined) return ownCode;
  if (mutant.room === 'program') return { ...ownCode, programEdits: fitting(mutant) };
  const load = (file: string): Promise<unknown> => importMutated(mutant, ['store'], `store/postgres/${file}`);
  const { PostgresEventStore } = (await load('postgres-event-store.ts')) as typeof Store;
  const { migrate } = (await load('schema/migrate.ts')) as typeof Migrate;
  assertAllMade(mutant);
  return { openStore: (url, options) => PostgresEventStore.open(url, options), migrate, programEdits: [] };
}

/** Looked at here: a program that does not start for them would look like one that fails. */
function fitting({ name, edits }: Mutant): readonly Edit[] {
  for (const [file, own] of Map.groupBy(edits, (edit) => edit.file))
    edited(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), own ?? [], name);
  return edits;
}
