/** The work of `mulligan faults`. */
import { allFaults } from '../../faults/all-faults.ts';
import type { Fault } from '../../faults/fault.ts';
import { cuts } from '../../faults/kinds/cuts.ts';
import { doubtOf, type FaultsResult, runFaults, type TriedFault } from '../../faults/run-faults.ts';
import { counted } from '../../golf/counted.ts';
import { printable, show } from '../../golf/show.ts';
import type { Verdict } from '../../harness/verdict.ts';
import { assertSources } from '../../mutants/load-modules.ts';
import { startPostgres } from '../../store/server/start-postgres.ts';
import { databaseAddress } from '../database-url.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { onInterruption } from '../on-interruption.ts';
import type { Output } from '../output.ts';
import { seedOf } from '../seed.ts';
import { UsageError } from '../usage-error.ts';

export interface FaultsOptions {
  readonly cases?: number;
  readonly minutes?: number;
  readonly only?: readonly string[];
  readonly seed?: string;
}

const MILLISECONDS_PER_MINUTE = 60_000;
/** Violations of one fault that are told in full; the rest is of the same kind. */
const VIOLATIONS_SHOWN = 5;

/**
 * Throws `NoSourcesError` unless this is a clone, `UsageError` for options that do not fit together, and what the start of
 * the server throws.
 */
export async function faultsCommand(options: FaultsOptions, output: Output, env: NodeJS.ProcessEnv): Promise<void> {
  assertSources();
  const faults = chosenFaults(options.only);
  const { cases, minutes } = options;
  if (cases !== undefined && minutes !== undefined)
    throw new UsageError('--minutes: expected one of --cases and --minutes, found both');
  if (env.DATABASE_URL) databaseAddress(undefined, env);
  const seed = seedOf(options.seed);
  output.note(`seed ${seed}, ${counted(faults.length, 'fault')}`);
  const server = await startPostgres(env);
  try {
    await onInterruption(async (signal) => {
      const deadline = performance.now() + (minutes ?? 0) * MILLISECONDS_PER_MINUTE;
      const plan = {
        url: server.url,
        seed,
        signal,
        faults,
        casesOf: casesFor(cases),
        goesOn: () => performance.now() < deadline,
      };
      const result = await runFaults(plan, { begins: (name) => output.note(`${name} …`) });
      answer(result, { seed, isInterrupted: signal.aborted }, output);
    });
  } finally {
    await server.stop();
  }
}

function chosenFaults(only: readonly string[] | undefined): readonly Fault[] {
  if (only === undefined) return allFaults;
  const unknown = only.find((part) => !allFaults.some(({ name }) => name.includes(part)));
  if (unknown !== undefined) {
    const names = allFaults.map(({ name }) => name).join(', ');
    throw new UsageError(`--only: expected a part of one of ${names}, found ${show(unknown)}`);
  }
  return allFaults.filter(({ name }) => only.some((part) => name.includes(part)));
}

/** `cuts`: how many proxy cuts; a full run has as many of each fault as its share. */
function casesFor(cutCases: number | undefined): (fault: Fault) => number {
  if (cutCases === undefined) return ({ cases }) => cases.short;
  return ({ cases }) => Math.max(1, Math.round((cutCases / cuts.cases.full) * cases.full));
}

function answer(
  { faults, sensitivity }: FaultsResult,
  { seed, isInterrupted }: { seed: string; isInterrupted: boolean },
  output: Output,
): void {
  const violations = faults.flatMap((tried) => tried.violations);
  const missed = sensitivity.filter(({ isCaught }) => !isCaught);
  const doubts = [
    ...faults.flatMap((tried) => doubtOf(tried) ?? []),
    ...missed.map(
      ({ name, fault, failure }) =>
        `planted mistake ${name}: ${fault} did not show it${failure === undefined ? '' : `: ${failure}`}`,
    ),
    ...(isInterrupted ? ['interrupted'] : []),
  ];
  const verdict: Verdict = violations.length > 0 ? 'broken' : doubts.length > 0 ? 'undecided' : 'held';
  output.line(TABLE_HEAD);
  for (const tried of faults) for (const line of faultLines(tried)) output.line(line);
  output.line('');
  for (const { name, fault, isCaught, violation } of sensitivity)
    output.line(
      `${isCaught ? 'caught' : 'MISSED'}  ${name}  by ${fault}${violation === undefined ? '' : `: ${printable(violation)}`}`,
    );
  output.line('');
  for (const doubt of doubts) output.line(output.paint('bad', printable(doubt)));
  const cases = faults.reduce((sum, tried) => sum + tried.cases, 0);
  const caught = `${sensitivity.length - missed.length} of ${sensitivity.length} planted mistakes caught`;
  output.line(
    `${output.paint(verdict === 'held' ? 'good' : 'bad', verdict)}: ${counted(cases, 'case')} of ${counted(faults.length, 'fault')}, ${counted(violations.length, 'violation')}, ${caught}`,
  );
  const fields = {
    seed,
    faults: faults.map(faultFields),
    sensitivity: sensitivity.map(({ isCaught, ...rest }) => ({ ...rest, caught: isCaught })),
    doubts,
  };
  output.answer(verdict, fields, isInterrupted ? EXIT_CODES.interrupted : EXIT_CODES[verdict]);
}

const TABLE_HEAD = `${'fault'.padEnd(20)}  ${['cases', 'in flight', 'ambiguous', 'acknowledged', 'violations', 'seconds'].map((title) => title.padStart(14)).join('')}`;

function faultLines({ fault, impossible, ...tried }: TriedFault): string[] {
  if (impossible !== undefined) return [`${fault.name.padEnd(20)}  not tried: ${printable(impossible)}`];
  const numbers = [tried.cases, tried.inFlight, tried.ambiguous, tried.acknowledged, tried.violations.length];
  const cells = [...numbers.map((number) => number.toLocaleString('en-US')), tried.seconds.toFixed(1)];
  return [
    `${fault.name.padEnd(20)}  ${cells.map((cell) => cell.padStart(14)).join('')}`,
    ...tried.violations.slice(0, VIOLATIONS_SHOWN).map(({ invariant, says }) => `  ${invariant}: ${printable(says)}`),
  ];
}

function faultFields({
  fault,
  cases,
  inFlight,
  ambiguous,
  acknowledged,
  violations,
  seconds,
  impossible,
  failure,
}: TriedFault): object {
  return {
    fault: fault.name,
    says: fault.says,
    cases,
    in_flight: inFlight,
    ambiguous,
    acknowledged,
    violations,
    seconds,
    ...(impossible === undefined ? {} : { impossible }),
    ...(failure === undefined ? {} : { failure }),
  };
}
