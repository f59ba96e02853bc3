/**
 * `shrink`: how small failing games get, over the mutants that need no store.
 *
 * - Beside the optimum: where the smallest game found has two players and its fault shows step by step, the explorer looks for the
 *   shortest game at the same table.
 * - Beside fast-check's own `commands`: three mutants are hunted and shrunk both ways, from the same number of seeds.
 *
 * `MULLIGAN_BENCH_SEEDS=20` shrinks each mutant from as many seeds (2 unless given); `MULLIGAN_BENCH_ONLY=name,name` takes only some.
 */
import { shortestCounterexample } from '../src/explorer/shortest-counterexample.ts';
import { tableOfScript } from '../src/explorer/small-table.ts';
import type { Fixture } from '../src/harness/fixtures/fixture.ts';
import { scriptKey } from '../src/harness/shrink/simplicity.ts';
import { allMutants, mutantNamed } from '../src/mutants/catalogue/all-mutants.ts';
import { gradeMutant, type Smallest } from '../src/mutants/grade-mutant.ts';
import { isOfStores, loadMutant } from '../src/mutants/load-mutant.ts';
import type { Mutant } from '../src/mutants/mutant.ts';
import { type BenchResult, median, significant } from './bench.ts';
import { movesByCommands } from './shrink-commands.ts';

const SEEDS = Number(process.env.MULLIGAN_BENCH_SEEDS ?? 2);
const ONLY = process.env.MULLIGAN_BENCH_ONLY?.split(',');
/** Games that every property gets before the failure to shrink is chosen. */
const GAMES = 60;
/** The explorer's patience. */
const STATES_MAX = 60_000;
const OPTIMUM_MOVES_MAX = 11;
/** What the explorer judges, too. */
const STEPWISE: ReadonlySet<string> = new Set(['replay-equivalence', 'conservation']);
const COMMANDS_MUTANTS = ['leaver-before-current', 'knock-bonus-sign', 'rounds-won-doubled'] as const;

interface Shrunk {
  readonly mutant: Mutant;
  readonly smallest: readonly Smallest[];
  /** How many of the seeds ended with the same game as most did. */
  readonly same: number;
  /** Moves of the game that most ended with, and of the shortest one at its table, where that is known. */
  readonly moves: number;
  readonly optimum: number | undefined;
}

export async function shrink(): Promise<BenchResult> {
  const mutants = allMutants.filter((mutant) => !isOfStores(mutant) && (ONLY?.includes(mutant.name) ?? true));
  const shrunk: Shrunk[] = [];
  for (const mutant of mutants) {
    const result = await shrinkFromSeeds(mutant);
    if (result === undefined) continue;
    shrunk.push(result);
    const { same, moves, optimum } = result;
    process.stderr.write(`${mutant.name}: ${moves} moves, optimum ${optimum ?? 'unknown'}, same ${same} of ${SEEDS}\n`);
  }
  const all = shrunk.flatMap(({ smallest }) => smallest);
  const known = shrunk.filter(({ optimum }) => optimum !== undefined);
  const others = shrunk.filter(({ optimum }) => optimum === undefined);
  return {
    name: 'shrink',
    figures: {
      mutants: shrunk.length,
      seeds: SEEDS,
      moves_median: median(all.map(movesOf)),
      moves_worst: Math.max(...all.map(movesOf)),
      moves_median_without_optimum: median(others.map(({ moves }) => moves)),
      milliseconds_median: significant(median(all.map(({ milliseconds }) => milliseconds))),
      plays_median: median(all.map(({ fixture }) => fixture.origin.shrink_plays)),
      optima_known: known.length,
      same_from_three_quarters_of_seeds: shrunk.filter(({ same }) => same >= SEEDS * 0.75).length,
    },
    ratios: {
      moves_vs_optimum: significant(median(known.map(({ moves, optimum }) => moves / (optimum ?? moves)))),
      moves_vs_commands: significant(await movesVersusCommands()),
    },
  };
}

async function shrinkFromSeeds(mutant: Mutant): Promise<Shrunk | undefined> {
  const smallest: Smallest[] = [];
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const plan = {
      seed: `bench ${seed}`,
      games: GAMES,
      gamesMax: 20_000,
      isFirstKillOnly: false,
      beginWith: {},
      shrinks: true,
    };
    const grade = await gradeMutant(mutant, { ...plan, databaseUrl: undefined });
    if (grade.smallest !== undefined) smallest.push(grade.smallest);
  }
  const byGame = Map.groupBy(smallest, ({ fixture }) => `${fixture.identity} ${scriptKey(fixture.script)}`);
  const [most] = [...byGame.values()].sort((one, other) => other.length - one.length);
  const typical = most?.[0];
  if (most === undefined || typical === undefined) return undefined;
  const optimum = await optimumOf(mutant, typical.fixture);
  return { mutant, smallest, same: most.length, moves: movesOf(typical), optimum };
}

async function optimumOf(mutant: Mutant, { script, finding, identity }: Fixture): Promise<number | undefined> {
  const table = tableOfScript(script);
  const players = new Set(script.moves.map(({ player_id }) => player_id)).size;
  if (table === undefined || players !== 2 || !STEPWISE.has(finding.property)) return undefined;
  if (script.moves.length > OPTIMUM_MOVES_MAX) return undefined;
  const plan = { movesMax: script.moves.length, statesMax: STATES_MAX, identity };
  return shortestCounterexample(await loadMutant(mutant), table, plan)?.script.moves.length;
}

/** Our moves over theirs, for mutants that commands find: the median over the seeds of each. */
async function movesVersusCommands(): Promise<number> {
  const ratios: number[] = [];
  for (const name of COMMANDS_MUTANTS) {
    const mutant = mutantNamed(name);
    const ours = await shrinkFromSeeds(mutant);
    const subject = await loadMutant(mutant);
    const theirs = Array.from({ length: SEEDS }, (_, seed) => movesByCommands(subject, seed + 1)).filter(
      (moves) => moves !== undefined,
    );
    process.stderr.write(`${name}: ${ours?.moves} moves, by commands ${theirs.join(', ') || 'never found'}\n`);
    if (ours !== undefined && theirs.length > 0) ratios.push(ours.moves / median(theirs));
  }
  return median(ratios);
}

function movesOf({ fixture }: Smallest): number {
  return fixture.script.moves.length;
}
