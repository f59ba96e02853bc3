/** The file of `--observe`. */
import packageJson from '../../../package.json' with { type: 'json' };
import type { CheckedGame } from '../../campaign/check-games.ts';
import { observationOf } from '../../campaign/observation.ts';
import { ObservationFile } from '../../campaign/observation-file.ts';
import { show } from '../../golf/show.ts';
import { UsageError } from '../usage-error.ts';
import type { StoreKind } from './open-stores.ts';

export interface Observer {
  /** Writes one line about the game. */
  readonly observe: (game: CheckedGame) => void;
  /** What kept lines from being written, if anything did. */
  readonly failure: Error | undefined;
  close(): void;
}

/** Opens the file before the first game. Throws `UsageError` if it cannot be written. */
export function observeTo(path: string, store: StoreKind): Observer {
  const file = openFile(path);
  const observed = { runStart: Date.now() / 1000, store, version: packageJson.version };
  return {
    observe: (game) => file.write(observationOf(game, observed)),
    get failure() {
      return file.failure;
    },
    close: () => file.close(),
  };
}

function openFile(path: string): ObservationFile {
  try {
    return new ObservationFile(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`--observe: expected a file that can be written to, found ${show(path)}: ${reason}`, {
      cause,
    });
  }
}
