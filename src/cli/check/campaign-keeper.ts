/** Keeps a campaign in its file from its beginning, so that it can go on however it was ended. */
import type { CampaignPlan } from '../../campaign/campaign-plan.ts';
import type { CampaignResult } from '../../campaign/run-campaign.ts';
import type { Tally } from '../../campaign/tally/tally.ts';
import { show } from '../../golf/show.ts';
import { failureOf, writeRecord, writeResult } from '../outcome/out-file.ts';
import { UsageError } from '../usage-error.ts';

/** Milliseconds of playing that may be lost when the program is killed. */
const KEEP_EVERY_MS = 10_000;

export class CampaignKeeper {
  readonly #path: string;
  readonly #plan: CampaignPlan;
  #keptAt = performance.now();

  /** Writes the file for the first time. Throws `UsageError` if it cannot be written. */
  constructor(path: string, plan: CampaignPlan, known: Tally) {
    this.#path = path;
    this.#plan = plan;
    const failure = failureOf(() => this.#write(known));
    if (failure === undefined) return;
    throw new UsageError(`--out: expected a file that can be written, found ${show(path)}: ${failure.message}`, {
      cause: failure,
    });
  }

  /** Now and then. What keeps it from being written is told at the end, if it still does so then. */
  onProgress(tally: Tally): void {
    if (performance.now() - this.#keptAt < KEEP_EVERY_MS) return;
    failureOf(() => this.#write(tally));
    this.#keptAt = performance.now();
  }

  /** What it came to. `plan`: with the number of games, if it was one by time. Answers with what kept it from being written. */
  finish(plan: CampaignPlan, result: CampaignResult): Error | undefined {
    return failureOf(() => writeResult(this.#path, plan, result));
  }

  #write(tally: Tally): void {
    writeRecord(this.#path, { plan: this.#plan, ending: null, tally, findings: [] });
  }
}
