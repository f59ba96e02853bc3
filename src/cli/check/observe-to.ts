/** The file of `--observe`. */
import packageJson from '../../../package.json' with { type: 'json' };
import type { CampaignPlan } from '../../campaign/campaign-plan.ts';
import { cutToKnown } from '../../campaign/observe/known-observations.ts';
import type { Observed } from '../../campaign/observe/observation.ts';
import { ObservationFile } from '../../campaign/observe/observation-file.ts';
import type { Tally } from '../../campaign/tally/tally.ts';
import { show } from '../../golf/show.ts';
import { UsageError } from '../usage-error.ts';

export interface Observer {
  /** What each line says of the run. */
  readonly observed: Observed;
  readonly write: (lines: readonly string[]) => void;
  /** What kept lines from being written, if anything did. */
  readonly failure: Error | undefined;
  close(): void;
}

/** Opens the file before the first game, and goes on after the games of `known`, if it is a campaign that does. Throws `UsageError` if it cannot be written. */
export function observeTo(path: string, { seed, store }: CampaignPlan, known: Tally | undefined): Observer {
  const file = openFile(path, seed, known);
  const observed = { runStart: Date.now() / 1000, store, version: packageJson.version };
  return {
    observed,
    write: (lines) => file.write(lines),
    get failure() {
      return file.failure;
    },
    close: () => file.close(),
  };
}

function openFile(path: string, seed: string, known: Tally | undefined): ObservationFile {
  try {
    if (known !== undefined) cutToKnown(path, seed, known.covered);
    return new ObservationFile(path, { appends: known !== undefined });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`--observe: expected a file that can be written to, found ${show(path)}: ${reason}`, {
      cause,
    });
  }
}
