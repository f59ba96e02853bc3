/**
 * Workers of a campaign are stopped for longer than their lease, so that others do their shards, and then they go on.
 *
 * Method: a campaign of its own for each. A worker is stopped while it has a shard; another one comes and does all the rest,
 * that shard among it, once the lease is over. Then the first one goes on, and offers its result, too.
 */
import { inOwnDatabase } from '../campaign/own-database.ts';
import type { CampaignSize } from '../campaign/trial-campaign.ts';
import { SMALL_CAMPAIGN, stopAtWork, type Workplace, whileWorking } from '../campaign/while-working.ts';
import type { Fault, FaultReport, Trial } from '../fault.ts';

/** Campaigns at once: most of the time their workers wait. */
const AT_ONCE = 2;
const FULL: CampaignSize = { games: 4000, shards: 20 };
/** Stops that come too early are made up for. */
const STOPS_PER_CASE_MAX = 3;

export const lateWorkers: Fault = {
  name: 'late workers',
  says: 'workers of a campaign are stopped (SIGSTOP) for longer than their lease, and come back (SIGCONT)',
  cases: { short: 1, full: 10 },
  inFlightShareMin: 0.5,
  run: (trial, cases) =>
    inOwnDatabase(trial.url, async (url) => {
      const reports: FaultReport[] = [];
      const size = cases === 1 ? SMALL_CAMPAIGN : FULL;
      let begun = 0;
      const stopOneAfterTheOther = async (): Promise<void> => {
        while (begun < cases && !trial.signal.aborted) {
          begun += 1;
          const ofThis: Trial = { ...trial, seed: `${trial.seed}/${begun}` };
          reports.push(await untilMet(() => whileWorking(ofThis, url, size, stopOne)));
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, stopOneAfterTheOther));
      return together(reports);
    }),
};

/** All stops until one has met somebody who had a result to offer. */
async function untilMet(stop: () => Promise<FaultReport>): Promise<FaultReport> {
  const reports: FaultReport[] = [];
  let report: FaultReport;
  do {
    report = await stop();
    reports.push(report);
  } while (report.inFlight === 0 && report.violations.length === 0 && reports.length < STOPS_PER_CASE_MAX);
  return together(reports);
}

async function stopOne({ campaign, crew }: Workplace) {
  crew.hire();
  const late = await stopAtWork({ campaign, crew }, 1);
  if (late === undefined) return { cases: 0, inFlight: 0 };
  crew.hire();
  await campaign.end(() => crew.present.length === 1);
  late.goOn();
  await crew.hasLeft();
  return { cases: 1, inFlight: await campaign.resultsOfOthers(late.told, late.name) };
}

function together(reports: readonly FaultReport[]): FaultReport {
  const sum = (count: 'cases' | 'inFlight' | 'ambiguous' | 'acknowledged'): number =>
    reports.reduce((total, report) => total + report[count], 0);
  return {
    cases: sum('cases'),
    inFlight: sum('inFlight'),
    ambiguous: sum('ambiguous'),
    acknowledged: sum('acknowledged'),
    violations: reports.flatMap(({ violations }) => violations),
  };
}
