/** From the options of `mulligan check` to its answer. */
import { type CampaignResult, checkGames } from '../../campaign/check-games.ts';
import { printable } from '../../golf/show.ts';
import { ownSubject } from '../../harness/subject.ts';
import { assertWritable } from '../assert-writable.ts';
import { EXIT_CODES, type ExitCode, type Verdict } from '../exit-code.ts';
import { onInterruption } from '../on-interruption.ts';
import type { Output } from '../output.ts';
import { reachFields } from '../reach/reach-words.ts';
import { seedOf } from '../seed.ts';
import type { Circumstances } from './circumstances.ts';
import { doubtsOf } from './doubts.ts';
import { type Observer, observeTo } from './observe-to.ts';
import { openStores, storeKind } from './open-stores.ts';
import { progressOn } from './progress.ts';
import { summaryLines } from './summary.ts';

export interface CheckOptions {
  readonly games: number;
  readonly seed?: string;
  readonly store: string;
  readonly fixtures: string;
  readonly observe?: string;
}

/** Plays, prints, and answers with the verdict. Ctrl-C ends the campaign after the games under way. */
export async function checkCommand(options: CheckOptions, output: Output): Promise<void> {
  const kind = storeKind(options.store);
  const seed = seedOf(options.seed);
  assertWritable(options.fixtures);
  const observer = options.observe === undefined ? undefined : observeTo(options.observe, kind);
  try {
    output.note(`seed ${seed}, ${options.games.toLocaleString('en-US')} games, store ${kind}, every property`);
    await onInterruption(async (signal) => {
      const stores = await openStores(kind);
      try {
        const begun = performance.now();
        const plan = {
          ...stores,
          seed,
          games: options.games,
          subject: ownSubject,
          fixturesDirectory: options.fixtures,
          ...(observer === undefined ? {} : { observe: observer.observe }),
        };
        const result = await checkGames(plan, progressOn(output.stderr, options.games), signal);
        noteUnobserved(observer, output);
        const seconds = (performance.now() - begun) / 1000;
        answer(result, { seed, store: kind, planned: options.games, seconds }, output);
      } finally {
        await stores.close();
      }
    });
  } finally {
    observer?.close();
  }
}

function answer(result: CampaignResult, circumstances: Circumstances, output: Output): void {
  const { seed, store, planned, seconds } = circumstances;
  const verdict = verdictOn(result);
  for (const line of summaryLines(result, verdict, circumstances, output.paint)) output.line(line);
  const fields = {
    seed,
    games: result.games,
    games_planned: planned,
    events: result.events,
    fidelity: result.games === 0 ? null : result.cleanGames / result.games,
    digest: result.digest,
    ...(result.failure === undefined ? {} : { error: result.failure.message }),
    findings: result.findings.map(({ identity, games, fixture, file }) => ({
      identity,
      says: fixture.says,
      games,
      moves: fixture.script.moves.length,
      moves_before: fixture.origin.moves_before,
      fixture: typeof file === 'string' ? file : null,
      ...(typeof file === 'string' ? {} : { fixture_error: file.message }),
    })),
    reach: reachFields(result.reach),
    complaints: result.complaints,
    store,
    seconds: rounded(seconds),
    games_per_second: rounded(result.games / seconds),
    events_per_second: rounded(result.events / seconds),
  };
  if (result.failure !== undefined) output.note(`mulligan: ${printable(result.failure.message)}`);
  output.answer(verdict, fields, exitCodeOf(result, verdict));
}

function noteUnobserved(observer: Observer | undefined, output: Output): void {
  if (observer?.failure !== undefined)
    output.note(`mulligan: --observe: not all games were written: ${printable(observer.failure.message)}`);
}

function verdictOn(result: CampaignResult): Verdict {
  if (result.findings.length > 0) return 'broken';
  return result.ending === 'complete' && doubtsOf(result).length === 0 ? 'held' : 'undecided';
}

/** What was found stays found, but a run that something else ended says so before all. */
function exitCodeOf({ ending }: CampaignResult, verdict: Verdict): ExitCode {
  if (ending === 'interrupted') return EXIT_CODES.interrupted;
  return ending === 'store_lost' ? EXIT_CODES.undecided : EXIT_CODES[verdict];
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
