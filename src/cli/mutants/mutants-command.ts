/** The work of `mulligan mutants`. */

import { counted } from '../../golf/counted.ts';
import { show } from '../../golf/show.ts';
import { allMutants } from '../../mutants/catalogue/all-mutants.ts';
import { gradeAll } from '../../mutants/grade-all.ts';
import { assertSources } from '../../mutants/load-modules.ts';
import { propertyRecords, summaryOf } from '../../mutants/matrix.ts';
import type { Mutant } from '../../mutants/mutant.ts';
import { startPostgres } from '../../store/server/start-postgres.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { onInterruption } from '../on-interruption.ts';
import type { Output } from '../output.ts';
import { seedOf } from '../seed.ts';
import { UsageError } from '../usage-error.ts';
import { readFirstKills } from './first-kills.ts';
import { matrixLines } from './matrix-lines.ts';

export interface MutantsOptions {
  readonly games: number;
  readonly gamesMax: number;
  readonly seed: string;
  readonly only?: readonly string[];
  readonly firstKill?: boolean;
  readonly beginWith?: string;
  readonly shrink: boolean;
}

/**
 * Throws `NoSourcesError` unless this is a clone, `UsageError` for a name that is neither a mutant's nor a room's, and
 * what the start of the server throws.
 */
export async function mutantsCommand(options: MutantsOptions, output: Output): Promise<void> {
  assertSources();
  const seed = seedOf(options.seed);
  const mutants = chosen(options.only);
  const beginWith = options.beginWith === undefined ? {} : await readFirstKills(options.beginWith, seed);
  output.note(
    `seed ${seed}, ${counted(mutants.length, 'mutant')}, ${counted(options.games, 'game')} for each property`,
  );
  const begun = performance.now();
  const needsServer = mutants.some(({ room }) => room === 'postgres store');
  const server = needsServer ? await startPostgres(process.env) : undefined;
  const isFirstKillOnly = options.firstKill === true;
  const plan = {
    seed,
    games: options.games,
    gamesMax: options.gamesMax,
    isFirstKillOnly,
    beginWith,
    shrinks: options.shrink && !isFirstKillOnly,
    databaseUrl: server?.url,
  };
  try {
    const { grades, isInterrupted } = await onInterruption(async (signal) => {
      const all = await gradeAll(mutants, plan, signal, (done) => noteTenth(done, mutants.length, output));
      return { grades: all, isInterrupted: all.length < mutants.length };
    });
    const summary = summaryOf(grades);
    const properties = propertyRecords(grades);
    const verdict = summary.killed < summary.mutants ? 'broken' : isInterrupted ? 'undecided' : 'held';
    for (const line of matrixLines({ grades, properties, summary, isWhole: !isFirstKillOnly }, output.paint))
      output.line(line);
    output.line(
      `${output.paint(verdict === 'held' ? 'good' : 'bad', verdict)}: ${summary.killed} of ${counted(summary.mutants, 'mutant')} found by an assertion`,
    );
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    output.answer(
      verdict,
      { seed, games: options.games, seconds, summary, mutants: grades, properties },
      isInterrupted ? EXIT_CODES.interrupted : EXIT_CODES[verdict],
    );
  } finally {
    await server?.stop();
  }
}

function noteTenth(done: number, count: number, output: Output): void {
  const tenths = (number: number): number => Math.floor((number / count) * 10);
  if (tenths(done) > tenths(done - 1)) output.note(`${tenths(done) * 10} %: ${counted(done, 'mutant')}`);
}

function chosen(names: readonly string[] | undefined): readonly Mutant[] {
  if (names === undefined) return allMutants;
  const isMeant = ({ name, room }: Mutant, text: string): boolean => name === text || room === text;
  for (const text of names)
    if (!allMutants.some((mutant) => isMeant(mutant, text)))
      throw new UsageError(
        `--only: expected names of mutants or rooms (mulligan mutants lists them), found ${show(text)}`,
      );
  return allMutants.filter((mutant) => names.some((text) => isMeant(mutant, text)));
}
