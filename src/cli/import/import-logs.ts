/** The work of `mulligan import`. */

import { counted } from '../../golf/counted.ts';
import { printable } from '../../golf/show.ts';
import type { Verdict } from '../../harness/verdict.ts';
import type { AppendOutcome } from '../../store/append-outcome.ts';
import type { EventStore } from '../../store/event-store.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { onInterruption } from '../on-interruption.ts';
import { openUserStore } from '../open-user-store.ts';
import type { Output } from '../output.ts';
import { fileText } from '../read-text.ts';
import type { UserStoreOptions } from '../user-store.ts';
import { type GameOfLog, gamesOfLog } from './games-of-log.ts';

/** Games are offered together until there are so many events: enough to keep the database busy, few enough to keep in memory. */
const EVENTS_AT_ONCE = 20_000;

interface Tally {
  written: number;
  alreadyWritten: number;
  events: number;
  readonly failures: { game_id: string; place: string; status: AppendOutcome['status']; error: string }[];
}

/** Appends, and says what became of every game that did not get in. Throws `UsageError` for a log that is none, at its line. */
export async function importLogs(
  logs: readonly string[],
  options: UserStoreOptions,
  output: Output,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const store = await openUserStore(options, env);
  const tally: Tally = { written: 0, alreadyWritten: 0, events: 0, failures: [] };
  const begun = performance.now();
  try {
    const isInterrupted = await onInterruption(async (signal) => {
      for (const log of logs) if (!signal.aborted) await importLog(log, store, tally, signal, output);
      return signal.aborted;
    });
    answer(tally, { isInterrupted, seconds: (performance.now() - begun) / 1000 }, output);
  } catch (error) {
    // A mistake in a log: what was written before it stays, and is told.
    output.note(`${summary(tally)} before that`);
    throw error;
  } finally {
    await store.close();
  }
}

async function importLog(
  log: string,
  store: EventStore,
  tally: Tally,
  signal: AbortSignal,
  output: Output,
): Promise<void> {
  let waiting: GameOfLog[] = [];
  let events = 0;
  const flush = async (): Promise<void> => {
    const outcomes = await store.appendBatches(waiting.map((game) => game.events));
    for (const [index, game] of waiting.entries()) note(game, outcomes[index] as AppendOutcome, tally, output);
    waiting = [];
    events = 0;
  };
  let failure: unknown;
  try {
    for await (const game of gamesOfLog(log, signal)) {
      waiting.push(game);
      events += game.events.length;
      if (events >= EVENTS_AT_ONCE) await flush();
    }
  } catch (error) {
    failure = error;
  }
  // Whole games that came before a mistake are as good as they would be without it.
  if (waiting.length > 0) await flush();
  if (failure !== undefined && !signal.aborted) throw failure;
}

function note(game: GameOfLog, outcome: AppendOutcome, tally: Tally, output: Output): void {
  if (outcome.status === 'written') tally.written += 1;
  if (outcome.status === 'already_written') tally.alreadyWritten += 1;
  if (!('error' in outcome)) {
    tally.events += game.events.length;
    return;
  }
  const place = `${fileText(game.file)}, line ${game.line}`;
  const error = printable(outcome.error.message);
  output.note(`${place}: ${outcome.status}: ${error}`);
  tally.failures.push({ game_id: game.events[0]?.game_id ?? '', place, status: outcome.status, error });
}

function answer(
  tally: Tally,
  { isInterrupted, seconds }: { isInterrupted: boolean; seconds: number },
  output: Output,
): void {
  const verdict = verdictOn(tally, isInterrupted);
  output.line(`${output.paint(verdict === 'held' ? 'good' : 'bad', verdict)}: ${summary(tally)}`);
  const { written, alreadyWritten, events, failures } = tally;
  const fields = { games_written: written, games_already_there: alreadyWritten, events, failures, seconds };
  output.answer(verdict, fields, isInterrupted ? EXIT_CODES.interrupted : EXIT_CODES[verdict]);
}

function verdictOn({ failures }: Tally, isInterrupted: boolean): Verdict {
  if (failures.some(({ status }) => status === 'conflict')) return 'broken';
  return failures.length > 0 || isInterrupted ? 'undecided' : 'held';
}

function summary({ written, alreadyWritten, events, failures }: Tally): string {
  const failed = failures.length === 0 ? '' : `, ${counted(failures.length, 'game')} not`;
  return `${counted(written, 'game')} written, ${alreadyWritten.toLocaleString('en-US')} there already${failed}; ${counted(events, 'event')}`;
}
