/** Campaigns that were interrupted and that nobody had named a file for: each is kept in one of its own. */
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CampaignPlan } from '../../campaign/campaign-plan.ts';
import { UsageError } from '../usage-error.ts';

const DIRECTORY = '.mulligan';

/** A file that is not there yet. */
export function newInterruptedFile({ seed }: CampaignPlan): string {
  const time = new Date().toISOString().replace(/[-:.]/g, '');
  return join(DIRECTORY, `${encodeURIComponent(seed)}-${time}.json`);
}

/** Throws `UsageError` if there is none. */
export function newestInterruptedFile(): string {
  const files = globSync(`${DIRECTORY}/*.json`).map((path) => ({ path, at: statSync(path).mtimeMs }));
  const newest = files.sort((one, other) => other.at - one.at)[0];
  if (newest !== undefined) return newest.path;
  throw new UsageError(`--resume: expected a file, or a campaign that was interrupted here, found neither`);
}
