/** The games of one subject outside: how they are made, asked for, counted and shrunk. One kind for each way to judge. */

import type { Finding } from '../../harness/finding.ts';
import type { AnyFixture, AnyShrunkFixture } from '../findings/any-fixture.ts';
import type { TallyOfGames } from '../tally/tally-of-games.ts';

export interface GamesOutside {
  /** Counts the game that `seed` makes ahead, and asks for it. Others may be begun before it is answered. */
  begin(seed: string, tally: TallyOfGames): Promise<Answered>;
  /** Counts as much of the game as is known before anybody is asked. */
  countAhead(seed: string, tally: TallyOfGames): void;
  /** The game once more, whose findings are known. */
  shrink(failed: FailedGame, playsMax: number, keep: (fixture: AnyFixture) => void): Promise<AnyShrunkFixture>;
  close(): Promise<void>;
}

export interface Answered {
  readonly findings: readonly Finding[];
  /** Counts what only the answers say; called in the order of the games. */
  readonly count?: (tally: TallyOfGames) => void;
}

export interface FailedGame {
  readonly seed: string;
  readonly finding: Finding;
}
