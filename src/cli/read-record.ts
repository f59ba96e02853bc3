/** A file that a campaign is kept in. */
import { readFileSync } from 'node:fs';
import { type CampaignRecord, InvalidRecordError, parseRecord } from '../campaign/file/campaign-record.ts';
import { show } from '../golf/show.ts';
import { unreadable } from './read-text.ts';
import { UsageError } from './usage-error.ts';

/** Throws `UsageError`, which names the file. */
export function readRecord(path: string): CampaignRecord {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw unreadable(path, cause);
  }
  try {
    return parseRecord(text);
  } catch (cause) {
    if (!(cause instanceof InvalidRecordError)) throw cause;
    throw new UsageError(`${show(path)}: not a campaign: ${cause.message}`, { cause });
  }
}
