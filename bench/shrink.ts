/**
 * `shrink`: how small failing games get, over the mutants that need no store.
 *
 * - The smallest game in which any property sees the mutant.
 * - Beside the optimum: the smallest game found by what can be judged step by step, and the shortest game at its table.
 * - Beside fast-check's own `commands`: three mutants are hunted and shrunk both ways, judged step by step.
 *
 * `MULLIGAN_BENCH_SEEDS=20` shrinks each mutant from as many seeds (2 unless given); `MULLIGAN_BENCH_ONLY=name,name` takes only some.
 */
import type { Fixture } from '../src/harness/fixtures/fixture.ts';
import { scriptKey } from '../src/harness/shrink/simplicity.ts';
import type { Subject } from '../src/harness/subject.ts';
import { allMutants, mutantNamed } from '../src/mutants/catalogue/all-mutants.ts';
import { gradeMutant, type Smallest } from '../src/mutants/grade-mutant.ts';
import { isOfStores, loadMutant } from '../src/mutants/load-mutant.ts';
import type { Mutant } from '../src/mutants/mutant.ts';
import { type BenchResult, median, significant } from './bench.ts';
import { movesByCommands } from './shrink-commands.ts';
import { Optima, stepwiseSmallest } from './shrink-stepwise.ts';

const SEEDS = Array.from({ length: Number(process.env.MULLIGAN_BENCH_SEEDS ?? 2) }, (_, seed) => `bench ${seed + 1}`);
const ONLY = process.env.MULLIGAN_BENCH_ONLY?.split(',');
/** Games that every property gets before the failure to shrink is chosen. */
const GAMES = 60;
const COMMANDS_MUTANTS = ['leaver-before-current', 'knock-bonus-sign', 'rounds-won-doubled'] as const;

interface Shrunk {
  readonly smallest: readonly Smallest[];
  /** How many of the seeds ended with the same game as most did. */
  readonly same: number;
  /** Moves of games that were judged step by step. */
  readonly withoutOptimum: readonly number[];
  /** Those of whose tables the optimum is known: moves over the optimum. */
  readonly vsOptimum: readonly number[];
}

export async function shrink(): Promise<BenchResult> {
  const mutants = allMutants.filter((mutant) => !isOfStores(mutant) && (ONLY?.includes(mutant.name) ?? true));
  const shrunk: Shrunk[] = [];
  for (const mutant of mutants) {
    const result = await shrinkFromSeeds(mutant);
    shrunk.push(result);
    const { smallest, same, vsOptimum } = result;
    const moves = median(smallest.map(movesOf));
    const optimum = vsOptimum.length === 0 ? 'unknown' : `× ${median(vsOptimum)}`;
    process.stderr.write(`${mutant.name}: ${moves} moves, same ${same} of ${SEEDS.length}, optimum ${optimum}\n`);
  }
  const all = shrunk.flatMap(({ smallest }) => smallest);
  return {
    name: 'shrink',
    figures: {
      mutants: shrunk.length,
      seeds: SEEDS.length,
      moves_median: median(all.map(movesOf)),
      moves_worst: Math.max(...all.map(movesOf)),
      moves_median_without_optimum: median(shrunk.flatMap(({ withoutOptimum }) => withoutOptimum)),
      milliseconds_median: significant(median(all.map(({ milliseconds }) => milliseconds))),
      plays_median: median(all.map(({ fixture }) => fixture.origin.shrink_plays)),
      optima_known: shrunk.filter(({ vsOptimum }) => vsOptimum.length > 0).length,
      same_from_three_quarters_of_seeds: shrunk.filter(({ same }) => same >= SEEDS.length * 0.75).length,
    },
    ratios: {
      moves_vs_optimum: significant(median(shrunk.flatMap(({ vsOptimum }) => vsOptimum))),
      moves_vs_commands: significant(await movesVersusCommands()),
    },
  };
}

async function shrinkFromSeeds(mutant: Mutant): Promise<Shrunk> {
  const smallest: Smallest[] = [];
  for (const seed of SEEDS) {
    const plan = { seed, games: GAMES, gamesMax: 20_000, isFirstKillOnly: false, beginWith: {}, shrinks: true };
    const grade = await gradeMutant(mutant, { ...plan, databaseUrl: undefined });
    if (grade.smallest !== undefined) smallest.push(grade.smallest);
  }
  const byGame = Map.groupBy(smallest, ({ fixture }) => `${fixture.identity} ${scriptKey(fixture.script)}`);
  const same = Math.max(0, ...[...byGame.values()].map((alike) => alike.length));
  const subject = await loadMutant(mutant);
  const optima = new Optima(subject);
  const stepwise = await stepwiseFromSeeds(subject);
  const vsOptimum = stepwise.flatMap((fixture) => {
    const optimum = optima.of(fixture);
    return optimum === undefined ? [] : [fixture.script.moves.length / optimum];
  });
  const withoutOptimum = stepwise
    .filter((fixture) => optima.of(fixture) === undefined)
    .map(({ script }) => script.moves.length);
  return { smallest, same, vsOptimum, withoutOptimum };
}

async function stepwiseFromSeeds(subject: Subject): Promise<Fixture[]> {
  const found: Fixture[] = [];
  for (const seed of SEEDS) {
    const fixture = await stepwiseSmallest(subject, seed);
    if (fixture === undefined) break;
    found.push(fixture);
  }
  return found;
}

/** Our moves over theirs, for mutants that commands find: the median over the seeds of each. */
async function movesVersusCommands(): Promise<number> {
  const ratios: number[] = [];
  for (const name of COMMANDS_MUTANTS) {
    const subject = await loadMutant(mutantNamed(name));
    const ours = (await stepwiseFromSeeds(subject)).map(({ script }) => script.moves.length);
    const theirs = SEEDS.map((_, seed) => movesByCommands(subject, seed + 1)).filter((moves) => moves !== undefined);
    const found = theirs.join(', ') || 'never found';
    process.stderr.write(`${name}: ${ours.join(', ')} moves, by commands ${found}\n`);
    if (ours.length > 0 && theirs.length > 0) ratios.push(median(ours) / median(theirs));
  }
  return median(ratios);
}

function movesOf({ fixture }: Smallest): number {
  return fixture.script.moves.length;
}
