/**
 * The same threads play alone and together, in turns, after the compiler has seen enough of what they do: that takes each
 * thread some seconds, in a campaign of any length.
 */
import { ThreadReferee } from '../../src/campaign/referees/thread-referee.ts';
import { runCampaign } from '../../src/campaign/run-campaign.ts';
import { NOTHING } from '../../src/campaign/tally/tally.ts';

const WARMING_GAMES = 200_000;
const GAMES = 20_000;
const ROUNDS = 9;
const PIECE = 200;

export interface WorkerRound {
  /** Seconds of as many games. */
  readonly one: number;
  readonly two: number;
}

export async function compareWorkers(): Promise<WorkerRound[]> {
  const brief = { seed: 'workers', store: 'memory', bails: false } as const;
  const [first, second] = [new ThreadReferee(brief), new ThreadReferee(brief)];
  let played = 0;
  const seconds = async (games: number, referees: readonly ThreadReferee[]): Promise<number> => {
    const range = { from: played + 1, to: played + games };
    played += games;
    const begun = performance.now();
    const parties = { referees, shrinker: async () => first, fixturesDirectory: 'fixtures', bails: false };
    await runCampaign({ games: range, known: NOTHING, pieceSize: PIECE, ...parties }, {}, new AbortController().signal);
    return (performance.now() - begun) / 1000;
  };
  try {
    await seconds(WARMING_GAMES, [first, second]);
    const rounds: WorkerRound[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push({ one: await seconds(GAMES, [first]), two: await seconds(GAMES, [first, second]) });
    return rounds;
  } finally {
    await Promise.all([first.close(), second.close()]);
  }
}
