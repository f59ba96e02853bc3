/** A trial ends with a report, whatever happens in it. */
import { StoreQueryError } from '../store/errors.ts';
import type { Fault, FaultReport, Trial } from './fault.ts';

const NO_RIGHT = '42501';

/** What came of it; of a trial that did not come to its end, why. The others go on. */
export async function runToReport(fault: Fault, trial: Trial, cases: number): Promise<FaultReport> {
  try {
    return await fault.run(trial, cases);
  } catch (error) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const nothing = { cases: 0, inFlight: 0, ambiguous: 0, acknowledged: 0, violations: [] };
    const isForbidden = error instanceof StoreQueryError && error.sqlState === NO_RIGHT;
    return isForbidden ? { ...nothing, impossible: message } : { ...nothing, failure: message };
  }
}
