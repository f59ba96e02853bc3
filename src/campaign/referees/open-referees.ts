/** As many referees as there are to be. */
import { openReferee } from './open-referee.ts';
import type { Brief, Referee } from './referee.ts';
import { ThreadReferee } from './thread-referee.ts';

export interface Referees {
  readonly playing: readonly Referee[];
  /** One who may be kept busy for seconds while the others play. */
  readonly shrinker: () => Promise<Referee>;
  /** Closes all of them. */
  close(): Promise<void>;
}

/** `workers`: threads that play; a single one is this thread. Throws as `openReferee` does, now or when first asked. */
export async function openReferees(brief: Brief, workers: number): Promise<Referees> {
  if (workers === 1) {
    const referee = await openReferee(brief);
    return { playing: [referee], shrinker: async () => referee, close: () => referee.close() };
  }
  const playing = Array.from({ length: workers }, () => new ThreadReferee(brief));
  let shrinker: ThreadReferee | undefined;
  return {
    playing,
    shrinker: async () => {
      shrinker ??= new ThreadReferee(brief);
      return shrinker;
    },
    close: async () => {
      await Promise.all([...playing, ...(shrinker === undefined ? [] : [shrinker])].map((referee) => referee.close()));
    },
  };
}
