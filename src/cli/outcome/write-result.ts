/** The file of `--out`. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CampaignPlan } from '../../campaign/campaign-plan.ts';
import { type CampaignRecord, serializeRecord } from '../../campaign/file/campaign-record.ts';
import { programVersion } from '../../campaign/file/program-version.ts';
import { writeWhole } from '../../campaign/file/write-whole.ts';
import type { CampaignResult } from '../../campaign/run-campaign.ts';
import { show } from '../../golf/show.ts';
import { UsageError } from '../usage-error.ts';

/** Throws errors of the file system. */
export function writeRecord(path: string, record: Omit<CampaignRecord, 'program'>): void {
  writeWhole(path, serializeRecord({ program: programVersion(), ...record }));
}

export function writeResult(path: string, plan: CampaignPlan, { tally, ending, findings }: CampaignResult): void {
  const recorded = findings.map(({ identity, games, fixture }) => ({ identity, games, fixture }));
  writeRecord(path, { plan, ending, tally, findings: recorded });
}

/** Makes the directory, too. Throws `UsageError` for what is no file that can be written. */
export function assertOut(path: string, write: () => void): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    write();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`--out: expected a file that can be written, found ${show(path)}: ${reason}`, { cause });
  }
}
