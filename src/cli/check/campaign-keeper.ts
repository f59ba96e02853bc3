/** The file of `--out`, in which a campaign is kept from its beginning, so that it can go on however it was ended. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CampaignPlan } from '../../campaign/campaign-plan.ts';
import { type CampaignRecord, serializeRecord } from '../../campaign/file/campaign-record.ts';
import { programVersion } from '../../campaign/file/program-version.ts';
import { writeWhole } from '../../campaign/file/write-whole.ts';
import type { CampaignResult } from '../../campaign/run-campaign.ts';
import type { Tally } from '../../campaign/tally/tally.ts';
import { show } from '../../golf/show.ts';
import { UsageError } from '../usage-error.ts';

/** Milliseconds of playing that may be lost when the program is killed. */
const KEEP_EVERY_MS = 10_000;

export class CampaignKeeper {
  readonly path: string;
  readonly #plan: CampaignPlan;
  #keptAt = performance.now();

  /** Writes the file for the first time. Throws `UsageError` if it cannot be written. */
  constructor(path: string, plan: CampaignPlan, known: Tally) {
    this.path = path;
    this.#plan = plan;
    try {
      mkdirSync(dirname(path), { recursive: true });
      this.#write({ plan, ending: null, tally: known, findings: [] });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new UsageError(`--out: expected a file that can be written, found ${show(path)}: ${reason}`, { cause });
    }
  }

  /** Keeps it now and then. */
  onProgress(tally: Tally): void {
    if (performance.now() - this.#keptAt < KEEP_EVERY_MS) return;
    this.#write({ plan: this.#plan, ending: null, tally, findings: [] });
    this.#keptAt = performance.now();
  }

  /** What it came to. `plan`: with the number of games, if it was one by time. */
  finish(plan: CampaignPlan, { tally, ending, findings }: CampaignResult): void {
    const recorded = findings.map(({ identity, games, fixture }) => ({ identity, games, fixture }));
    this.#write({ plan, ending, tally, findings: recorded });
  }

  #write(record: Omit<CampaignRecord, 'program'>): void {
    writeWhole(this.path, serializeRecord({ program: programVersion(), ...record }));
  }
}
