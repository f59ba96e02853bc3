/** The work of `mulligan export`. */
import { serializeEvent } from '../../events/codec.ts';
import type { GameEvent } from '../../events/event.ts';
import { counted } from '../../golf/counted.ts';
import { InvalidQueryError } from '../../store/errors.ts';
import type { EventStore } from '../../store/event-store.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { onInterruption } from '../on-interruption.ts';
import { openUserStore } from '../open-user-store.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import type { UserStoreOptions } from '../user-store.ts';
import { WholeFile } from './whole-file.ts';

export interface ExportOptions extends UserStoreOptions {
  readonly all?: boolean;
  readonly output?: string;
}

/** Writes the logs. Throws `UsageError` for arguments that do not fit together, an id that is none, a file that cannot be written. */
export async function exportGames(
  games: readonly string[],
  options: ExportOptions,
  output: Output,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  assertFit(games, options, output);
  const store = await openUserStore(options, env);
  const file = options.output === undefined ? undefined : new WholeFile(options.output);
  const write = file === undefined ? (text: string) => output.raw(text) : (text: string) => file.write(text);
  try {
    const done: Done = { games: 0, events: 0, missing: [] };
    const isInterrupted = await onInterruption(async (signal) => {
      if (options.all === true) await writeLog(store.streamAllEvents(), write, done, signal);
      for (const game of games) {
        const before = done.events;
        await writeLog(store.streamEvents(game), write, done, signal);
        if (done.events === before && !signal.aborted) done.missing.push(game);
      }
      return signal.aborted;
    });
    const { missing } = done;
    const verdict = missing.length === 0 && !isInterrupted ? 'held' : 'undecided';
    if (verdict === 'held') await file?.complete();
    for (const game of missing) output.note(`mulligan: game ${game}: expected events in the database, found none`);
    output.note(`${verdict}: ${counted(done.games, 'game')}, ${counted(done.events, 'event')}`);
    const fields = { ...done, output: verdict === 'held' ? (options.output ?? null) : null };
    output.answer(verdict, fields, isInterrupted ? EXIT_CODES.interrupted : EXIT_CODES[verdict]);
  } catch (cause) {
    throw cause instanceof InvalidQueryError ? new UsageError(cause.message, { cause }) : cause;
  } finally {
    await file?.discard();
    await store.close();
  }
}

function assertFit(games: readonly string[], { all = false, output: file }: ExportOptions, output: Output): void {
  if (all === games.length > 0)
    throw new UsageError(`expected ids of games or --all, found ${all ? 'both' : 'neither'}`);
  if (output.isJson && file === undefined)
    throw new UsageError('--json: expected --output as well, for standard output takes one of both, found none');
}

interface Done {
  games: number;
  events: number;
  readonly missing: string[];
}

/** Events are written in pieces: a call for each would cost more than to read it. */
const PIECE_CHARACTERS = 65_536;

async function writeLog(
  events: ReturnType<EventStore['streamEvents']>,
  write: (text: string) => Promise<void>,
  done: Done,
  signal: AbortSignal,
): Promise<void> {
  let text = '';
  let last: GameEvent | undefined;
  for await (const event of events) {
    if (signal.aborted) return;
    if (event.game_id !== last?.game_id) done.games += 1;
    last = event;
    done.events += 1;
    text += `${serializeEvent(event)}\n`;
    if (text.length < PIECE_CHARACTERS) continue;
    await write(text);
    text = '';
  }
  await write(text);
}
