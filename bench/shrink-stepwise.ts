/**
 * Games that are judged step by step, as the explorer judges them: found at random and shrunk, beside the shortest that
 * there is at the same table.
 */
import { shortestCounterexample } from '../src/explorer/shortest-counterexample.ts';
import { tableOfScript } from '../src/explorer/small-table.ts';
import { conservation } from '../src/harness/checkers/conservation.ts';
import { replayEquivalence } from '../src/harness/checkers/replay-equivalence.ts';
import type { Fixture } from '../src/harness/fixtures/fixture.ts';
import { generatedGames } from '../src/harness/generate/generated-games.ts';
import { isSimpler, scriptKey } from '../src/harness/shrink/simplicity.ts';
import { shrinkToFixture } from '../src/harness/shrink-to-fixture.ts';
import type { Subject } from '../src/harness/subject.ts';

/** What the explorer judges, too. */
const STEPWISE = [replayEquivalence, conservation];
const GAMES_MAX = 300;
/** The explorer's patience. */
const STATES_MAX = 60_000;
const OPTIMUM_MOVES_MAX = 11;

/** The smallest game found from this seed; nothing for a mutant that these properties do not find. */
export async function stepwiseSmallest(subject: Subject, seed: string): Promise<Fixture | undefined> {
  const seeds = Array.from({ length: GAMES_MAX }, (_, game) => `${seed}/${game + 1}`);
  for (const run of generatedGames(seeds, subject, STEPWISE)) {
    const [finding] = run.findings;
    if (finding === undefined) continue;
    const { others, ...first } = await shrinkToFixture({ run, finding, subject }, STEPWISE, { isExplained: false });
    return others.reduce<Fixture>((best, other) => (isSimpler(other.script, best.script) ? other : best), first);
  }
  return undefined;
}

/** Moves of the shortest game at the table of each script; the same for the same script. */
export class Optima {
  readonly #subject: Subject;
  readonly #known = new Map<string, number | undefined>();

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  /** `undefined` where the explorer does not reach: more than two players, too many moves or states. */
  of(fixture: Fixture): number | undefined {
    const key = `${fixture.identity} ${scriptKey(fixture.script)}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#explored(fixture));
    return this.#known.get(key);
  }

  #explored({ script, identity }: Fixture): number | undefined {
    const table = tableOfScript(script);
    const players = new Set(script.moves.map(({ player_id }) => player_id)).size;
    const movesMax = script.moves.length;
    if (table === undefined || players !== 2 || movesMax > OPTIMUM_MOVES_MAX) return undefined;
    return shortestCounterexample(this.#subject, table, { movesMax, statesMax: STATES_MAX, identity })?.script.moves
      .length;
  }
}
