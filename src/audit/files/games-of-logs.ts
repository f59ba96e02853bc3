/**
 * The games of logs as files, however their lines lie: games may take turns, and go on in another file.
 *
 * Method: the files are read twice. The first time shows where the last line of each game is; the second time a game is
 * gathered until then, and let go. So a log of one game after the other takes the memory of one game, and of each game of
 * all logs an id is kept.
 */
import type { AuditFinding } from '../audit-finding.ts';
import type { StoredEvent, StoredGame } from '../stored-game.ts';
import { type LogFile, logFile, logLines } from './log-lines.ts';
import { storedLine } from './stored-line.ts';

/** A game, or a line of which nobody knows to which game it belongs. */
export type OfLogs =
  | { readonly game: StoredGame; readonly finding?: undefined }
  | { readonly game?: undefined; readonly finding: AuditFinding };

export interface LogOptions {
  readonly signal: AbortSignal;
  /** Only these games; all unless given. */
  readonly games?: ReadonlySet<string>;
}

/**
 * Games in the order of their last lines. A line that names no game is counted with the line before it in its file.
 * Throws `UnreadableLogError`, and the reason of the signal.
 */
export async function* gamesOfLogs(files: readonly string[], { signal, games }: LogOptions): AsyncGenerator<OfLogs> {
  const logs = await Promise.all(files.map(logFile));
  const isWanted = (id: string): boolean => games === undefined || games.has(id);
  const lastPlaces = new Map<string, number>();
  let places = 0;
  for await (const { gameId } of eventsOf(logs, signal)) {
    places += 1;
    if (isWanted(gameId)) lastPlaces.set(gameId, places);
  }
  const open = new Map<string, StoredEvent[]>();
  let place = 0;
  for await (const { gameId, event } of eventsOf(logs, signal)) {
    place += 1;
    if (!isWanted(gameId)) continue;
    if (gameId === '') {
      yield { finding: lostLine(event) };
      continue;
    }
    const events = open.get(gameId) ?? [];
    events.push(event);
    open.set(gameId, events);
    if (lastPlaces.get(gameId) !== place) continue;
    open.delete(gameId);
    yield { game: { game_id: gameId, events, row: undefined } };
  }
  // Only of files that were written to meanwhile is anything left.
  for (const [game_id, events] of open) yield { game: { game_id, events, row: undefined } };
}

interface OfGame {
  /** '' if nobody knows it. */
  readonly gameId: string;
  readonly event: StoredEvent;
}

async function* eventsOf(logs: readonly LogFile[], signal: AbortSignal): AsyncGenerator<OfGame> {
  for (const log of logs) {
    let before = '';
    for await (const line of logLines(log, signal)) {
      if (line.fault === undefined && line.text.trim() === '') continue;
      const event = storedLine(log.file, line);
      if (event.game_id !== '') before = event.game_id;
      yield { gameId: before, event };
    }
  }
}

/** Such a line is no event of anybody, and says itself what is wrong with it. */
function lostLine({ sequence_num, line_fault }: StoredEvent): AuditFinding {
  const fault = line_fault ?? {
    code: 'unparsable_data',
    path: 'game_id',
    expected: 'a UUID in lower case',
    found: '""',
  };
  return { game_id: '', sequence_num, ...fault };
}
