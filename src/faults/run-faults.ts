/** All faults, one after the other, and whether they would have shown something. */
import { allFaults } from './all-faults.ts';
import { type Fault, type FaultReport, ownCode, type Trial } from './fault.ts';
import { runToReport } from './run-to-report.ts';
import { allPlanted } from './sensitivity/planted.ts';
import { type SensitivityReport, tryPlanted } from './sensitivity/try-planted.ts';

export interface FaultsPlan extends Omit<Trial, 'code'> {
  /** How many cases of a fault. */
  readonly casesOf: (fault: Fault) => number;
  /** Goes through all of them again, with other games, while this holds; once in any case. */
  readonly goesOn: () => boolean;
  readonly faults?: readonly Fault[];
}

export interface TriedFault extends FaultReport {
  readonly fault: Fault;
  readonly seconds: number;
}

export interface FaultsResult {
  readonly faults: readonly TriedFault[];
  readonly sensitivity: readonly SensitivityReport[];
}

export interface Told {
  /** Before something is tried. */
  readonly begins: (name: string) => void;
}

/** What came of each, all rounds together. */
export async function runFaults(plan: FaultsPlan, told: Told): Promise<FaultsResult> {
  const { casesOf, goesOn, faults = allFaults, ...trial } = plan;
  const tried = new Map<Fault, TriedFault>();
  let round = 0;
  do {
    for (const fault of faults) {
      if (trial.signal.aborted) break;
      told.begins(fault.name);
      const report = await tryFault(
        fault,
        { ...trial, seed: `${trial.seed}/${fault.name}/${round}`, code: ownCode },
        casesOf(fault),
      );
      const before = tried.get(fault);
      tried.set(fault, before === undefined ? report : together(before, report));
    }
    round += 1;
  } while (goesOn() && !trial.signal.aborted);
  const sensitivity: SensitivityReport[] = [];
  for (const planted of allPlanted.filter(({ fault }) => faults.some(({ name }) => name === fault.name))) {
    if (trial.signal.aborted) break;
    told.begins(`planted: ${planted.name}`);
    sensitivity.push(await tryPlanted(planted, trial));
  }
  return { faults: [...tried.values()], sensitivity };
}

async function tryFault(fault: Fault, trial: Trial, cases: number): Promise<TriedFault> {
  const begun = performance.now();
  const report = await runToReport(fault, trial, cases);
  return { ...report, fault, seconds: (performance.now() - begun) / 1000 };
}

function together(one: TriedFault, other: TriedFault): TriedFault {
  return {
    ...one,
    cases: one.cases + other.cases,
    inFlight: one.inFlight + other.inFlight,
    ambiguous: one.ambiguous + other.ambiguous,
    acknowledged: one.acknowledged + other.acknowledged,
    violations: [...one.violations, ...other.violations],
    seconds: one.seconds + other.seconds,
    ...(other.failure === undefined ? {} : { failure: other.failure }),
  };
}

/** Why a trial that found nothing proves nothing; undefined if it does, or was impossible and says so itself. */
export function doubtOf({ fault, cases, inFlight, impossible, failure }: TriedFault): string | undefined {
  if (failure !== undefined) return `${fault.name}: the trial did not come to its end: ${failure}`;
  if (impossible !== undefined) return undefined;
  const needed = Math.max(1, Math.ceil(cases * (fault.inFlightShareMin ?? 0)));
  return inFlight >= needed
    ? undefined
    : `${fault.name}: expected ${needed} of ${cases} cases to meet something under way, found ${inFlight}`;
}
