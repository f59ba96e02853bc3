/** A referee in this thread. */
import { pureCheckers } from '../../harness/checkers/all-checkers.ts';
import type { Fixture } from '../../harness/fixtures/fixture.ts';
import { generatedGames } from '../../harness/generate/generated-games.ts';
import type { Run } from '../../harness/run-game.ts';
import { type ShrunkFixture, shrinkInStore, shrinkToFixture } from '../../harness/shrink-to-fixture.ts';
import { storeCheckers } from '../../harness/store-checkers/all-store-checkers.ts';
import { observationOf } from '../observe/observation.ts';
import { type Checked, checkGames, type PlayPlan, type StoreLost } from '../play/check-games.ts';
import { openGameStores } from '../play/game-stores.ts';
import { loadSubject } from '../play/load-subject.ts';
import { CAMPAIGN_KEENNESS } from '../play/play-games.ts';
import { seedOf } from '../play/seed-of.ts';
import type { Range } from '../ranges/range.ts';
import type { Sighting } from '../tally/tally.ts';
import type { Brief, Referee } from './referee.ts';

export class LocalReferee implements Referee {
  readonly #plan: PlayPlan;

  private constructor(plan: PlayPlan) {
    this.#plan = plan;
  }

  /** Throws `SubjectModuleError`, and what opening the store throws. */
  static async open({ seed, store, databaseUrl, subjectModule, bails, observed }: Brief): Promise<LocalReferee> {
    const subject = await loadSubject(subjectModule);
    const stores = await openGameStores(store, databaseUrl);
    const observe: PlayPlan['observe'] = observed && ((game) => JSON.stringify(observationOf(game, observed)));
    return new LocalReferee({ seed, subject, stores, bails, observe });
  }

  check(range: Range): Promise<Checked | StoreLost> {
    return checkGames(range, this.#plan);
  }

  shrink({ game, finding }: Sighting, playsMax: number, keep: (fixture: Fixture) => void): Promise<ShrunkFixture> {
    const { subject, stores } = this.#plan;
    const failure = { run: this.#play(game), finding, subject };
    const ofStore = storeCheckers.find(({ name }) => name === finding.property);
    if (ofStore === undefined) return shrinkToFixture(failure, pureCheckers, { playsMax, keep });
    return shrinkInStore(failure, ofStore, stores.openStore(), { playsMax, keep });
  }

  close(): Promise<void> {
    return this.#plan.stores.close();
  }

  /** The game once more: one seed makes one game. */
  #play(game: number): Run {
    const { seed, subject } = this.#plan;
    const [run] = generatedGames([seedOf(seed, game)], subject, pureCheckers, { keenness: CAMPAIGN_KEENNESS });
    // One seed was given, so there is one run.
    return run as Run;
  }
}
