/** The work of `mulligan reach`: games without checkers, and what they reached. */
import { setImmediate } from 'node:timers/promises';
import { counted } from '../../golf/counted.ts';
import { generatedGames } from '../../harness/generate/generated-games.ts';
import { reachList } from '../../harness/reach/reach-list.ts';
import { ReachTally } from '../../harness/reach/reach-tally.ts';
import { missedLines, reachFields } from '../../harness/reach/reach-words.ts';
import type { Reached } from '../../harness/reach/reached.ts';
import { ownSubject } from '../../harness/subject.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { onInterruption } from '../on-interruption.ts';
import type { Output } from '../output.ts';
import { progressOn } from '../progress.ts';
import { seedOf } from '../seed.ts';

export interface ReachOptions {
  readonly games: number;
  readonly seed?: string;
}

/** Ctrl-C ends it: what was counted until then is told, and decides nothing. */
export async function countStates(options: ReachOptions, output: Output): Promise<void> {
  const seed = seedOf(options.seed);
  output.note(`seed ${seed}, ${counted(options.games, 'game')}, no property`);
  const tally = new ReachTally(reachList);
  const progress = progressOn(output.stderr);
  const isInterrupted = await onInterruption(async (signal) => {
    let games = 0;
    for (const _run of generatedGames(seedsOf(seed, options.games), ownSubject, [tally.checker])) {
      games += 1;
      const text = (): string => counted(games, 'game');
      progress.show(games / options.games, { line: text, bar: text });
      if (games % BREATH === 0) await setImmediate();
      if (signal.aborted) return true;
    }
    return false;
  });
  progress.end();
  const { reached } = tally;
  const { missed, games } = reached;
  const isAll = missed.length === 0 && !isInterrupted;
  for (const line of countLines(reached)) output.line(line);
  for (const line of missedLines(missed)) output.line(output.paint('bad', line));
  const share = `${reachList.length - missed.length} of ${counted(reachList.length, 'state')} reached`;
  const verdict = isAll ? 'held' : 'undecided';
  output.line(`${output.paint(isAll ? 'good' : 'bad', verdict)}: ${share} in ${counted(games, 'game')}`);
  const exitCode = isInterrupted ? EXIT_CODES.interrupted : EXIT_CODES[verdict];
  output.answer(verdict, { seed, games, games_planned: options.games, reach: reachFields(reached) }, exitCode);
}

/** Games between two moments at which anything else is heard. */
const BREATH = 200;

function* seedsOf(seed: string, games: number): Generator<string> {
  for (let number = 1; number <= games; number += 1) yield `${seed}/${number}`;
}

/** Each state with its games and their share, in the order of the list. */
function countLines({ counts, games }: Reached): string[] {
  const numbers = counts.map(({ games: reached }) => reached.toLocaleString('en-US'));
  const width = Math.max(...numbers.map(({ length }) => length));
  const nameWidth = Math.max(...counts.map(({ state }) => state.name.length));
  return counts.map(({ state, games: reached }, index) => {
    const share = `${((100 * reached) / games).toFixed(2)} %`;
    return `${(numbers[index] ?? '').padStart(width)}  ${share.padStart(8)}  ${state.name.padEnd(nameWidth)}  ${state.says}`;
  });
}
