/** Keeps a campaign in its file from its beginning, so that it can go on however it was ended. */
import type { CampaignPlan } from '../../campaign/campaign-plan.ts';
import type { Tally } from '../../campaign/tally/tally.ts';
import { assertOut, writeRecord } from '../outcome/write-result.ts';

/** Milliseconds of playing that may be lost when the program is killed. */
const KEEP_EVERY_MS = 10_000;

/** Writes the file for the first time; answers with what is to be told of each tally. Throws `UsageError` if it cannot be written. */
export function keepCampaign(path: string, plan: CampaignPlan, known: Tally): (tally: Tally) => void {
  const keep = (tally: Tally): void => writeRecord(path, { plan, ending: null, tally, findings: [] });
  assertOut(path, () => keep(known));
  let keptAt = performance.now();
  return (tally) => {
    if (performance.now() - keptAt < KEEP_EVERY_MS) return;
    keep(tally);
    keptAt = performance.now();
  };
}
