/** A referee in this thread whose games are played by a program of its own. */
import type { AnyFixture, AnyShrunkFixture } from '../findings/any-fixture.ts';
import { checkOutside } from '../outside/check-outside.ts';
import type { GamesOutside } from '../outside/games-outside.ts';
import { openGamesOutside } from '../outside/open-games-outside.ts';
import type { SubjectCommand } from '../outside/subject-command.ts';
import type { Checked, StoreLost } from '../play/check-games.ts';
import { seedOf } from '../play/seed-of.ts';
import type { Range } from '../ranges/range.ts';
import type { Sighting } from '../tally/tally.ts';
import type { Brief, Referee } from './referee.ts';

type Plan = Pick<Brief, 'seed' | 'bails'>;

export class OutsideReferee implements Referee {
  readonly #plan: Plan;
  readonly #games: GamesOutside;

  private constructor(plan: Plan, games: GamesOutside) {
    this.#plan = plan;
    this.#games = games;
  }

  /** Throws as `openGamesOutside` does. */
  static async open(plan: Plan, command: SubjectCommand): Promise<OutsideReferee> {
    return new OutsideReferee(plan, await openGamesOutside(command));
  }

  check(range: Range): Promise<Checked | StoreLost> {
    return checkOutside(range, this.#plan, this.#games);
  }

  shrink(
    { game, finding }: Sighting,
    playsMax: number,
    keep: (fixture: AnyFixture) => void,
  ): Promise<AnyShrunkFixture> {
    return this.#games.shrink({ seed: seedOf(this.#plan.seed, game), finding }, playsMax, keep);
  }

  close(): Promise<void> {
    return this.#games.close();
  }
}
