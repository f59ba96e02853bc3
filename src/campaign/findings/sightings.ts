/** Games that failed, handed on to the log in their order, one after another. */
import type { Sighting, TalliedFault } from '../tally/tally.ts';
import type { FindingLog } from './finding-log.ts';

export class Sightings {
  readonly #log: Pick<FindingLog, 'take'>;
  #upTo = 0;
  #handingOn: Promise<void> = Promise.resolve();

  constructor(log: Pick<FindingLog, 'take'>) {
    this.#log = log;
  }

  /**
   * Hands on what was not handed on yet of games up to `game`, all of which have been played. Ends when the log has taken
   * all of it; rejects with what the log throws, now and ever after.
   */
  takeUpTo(game: number, faults: readonly TalliedFault[]): Promise<void> {
    const next = sightingsIn(faults).filter(({ sighting }) => sighting.game > this.#upTo && sighting.game <= game);
    this.#upTo = Math.max(this.#upTo, game);
    if (next.length > 0)
      this.#handingOn = this.#handingOn.then(async () => {
        for (const { identity, sighting } of next) await this.#log.take(identity, sighting);
      });
    // Whoever waits for the last hears of it; nobody waits for the others.
    this.#handingOn.catch(() => {});
    return this.#handingOn;
  }
}

function sightingsIn(faults: readonly TalliedFault[]): { readonly identity: string; readonly sighting: Sighting }[] {
  const all = faults.flatMap(({ identity, first }) => first.map((sighting) => ({ identity, sighting })));
  return all.sort((one, other) => {
    const games = one.sighting.game - other.sighting.game;
    if (games !== 0) return games;
    return one.identity < other.identity ? -1 : 1;
  });
}
