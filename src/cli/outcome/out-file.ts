/** The file of `--out`, which is never one that somebody would miss. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type CampaignPlan, gamesOf } from '../../campaign/campaign-plan.ts';
import { type CampaignRecord, serializeRecord } from '../../campaign/file/campaign-record.ts';
import { programVersion } from '../../campaign/file/program-version.ts';
import { writeWhole } from '../../campaign/file/write-whole.ts';
import { coveredUpTo } from '../../campaign/ranges/range.ts';
import type { CampaignResult } from '../../campaign/run-campaign.ts';
import { show } from '../../golf/show.ts';
import { readRecord } from '../read-record.ts';
import { UsageError } from '../usage-error.ts';

/** Throws `UsageError` unless there is no such file yet, or one that holds a finished campaign. */
export function assertMayReplace(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isFile()) throw new UsageError(`--out: expected a file, found ${show(path)}, which is none`);
  const { plan, tally } = recordAt(path);
  const games = gamesOf(plan);
  // A campaign that is not finished is hours of work, and an arrow key away from being lost.
  if (plan.games !== null && coveredUpTo(games, tally.covered) === games.to) return;
  throw new UsageError(`--out: expected a new file, or --resume, found ${show(path)}, a campaign that is not finished`);
}

function recordAt(path: string): CampaignRecord {
  try {
    return readRecord(path);
  } catch (cause) {
    throw new UsageError(`--out: expected a new file, or one of a campaign, found ${show(path)}, something else`, {
      cause,
    });
  }
}

/** Makes the directory, too. Throws errors of the file system. */
export function writeRecord(path: string, record: Omit<CampaignRecord, 'program'>): void {
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, serializeRecord({ program: programVersion(), ...record }));
}

/** Throws errors of the file system. */
export function writeResult(path: string, plan: CampaignPlan, result: CampaignResult): void {
  writeRecord(path, recordOf(plan, result));
}

/** The result as its file holds it. */
export function recordOf(plan: CampaignPlan, result: CampaignResult): Omit<CampaignRecord, 'program'> {
  const { tally, ending } = result;
  const findings = result.findings.map(({ identity, games, fixture }) => ({ identity, games, fixture }));
  return { plan, ending, tally, findings };
}

/** What kept `write` from doing its work, if it is something of the file system: no reason to lose what is known. */
export function failureOf(write: () => void): Error | undefined {
  try {
    write();
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return error;
    throw error;
  }
}
