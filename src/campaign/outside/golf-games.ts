/** Games of Golf that the reference makes, and a subject outside follows. */
import type { Fixture } from '../../harness/fixtures/fixture.ts';
import type { ShrunkFixture } from '../../harness/shrink-to-fixture.ts';
import { type GolfGame, generatedGolfGame } from '../../outside/golf/golf-game.ts';
import { type GolfTrial, golfTrialOf, tryGame } from '../../outside/golf/golf-trial.ts';
import { shrinkOutside } from '../../outside/golf/shrink-outside.ts';
import { wholeFixture } from '../../outside/golf/whole-fixture.ts';
import { SubjectStartError } from '../../protocol/subject-start-error.ts';
import type { TallyOfGames } from '../tally/tally-of-games.ts';
import type { Answered, FailedGame, GamesOutside } from './games-outside.ts';
import type { SubjectProgram } from './subject-program.ts';

export class GolfGames implements GamesOutside {
  readonly #program: Pick<SubjectProgram, 'connection' | 'hastyFor' | 'close'>;
  readonly #trial: GolfTrial;

  /** Throws `UnknownPlaysError`. */
  constructor(program: Pick<SubjectProgram, 'connection' | 'hastyFor' | 'close'>) {
    this.#program = program;
    this.#trial = golfTrialOf(program.connection.about);
  }

  async begin(seed: string, tally: TallyOfGames): Promise<Answered> {
    const game = this.countAhead(seed, tally);
    const look = { seed, isThorough: false };
    return { findings: await tryGame(game, this.#trial, look, this.#program.connection) };
  }

  /** All but what will be found in it. */
  countAhead(seed: string, tally: TallyOfGames): GolfGame {
    const game = generatedGolfGame(seed, this.#trial.narrowing, [tally.reach.checker]);
    tally.add(game.run);
    return game;
  }

  async shrink(
    { seed, finding }: FailedGame,
    playsMax: number,
    keep: (fixture: Fixture) => void,
  ): Promise<ShrunkFixture> {
    const { run } = generatedGolfGame(seed, this.#trial.narrowing, []);
    const { connection } = this.#program;
    try {
      const hasty = await this.#program.hastyFor(finding);
      return await shrinkOutside(run, finding, { trial: this.#trial, connection, hasty }, { playsMax, keep });
    } catch (error) {
      // No finding is lost because nobody is there any more who could show it in a smaller game.
      if (error instanceof SubjectStartError) return { ...wholeFixture(run, finding), others: [] };
      throw error;
    }
  }

  close(): Promise<void> {
    return this.#program.close();
  }
}
