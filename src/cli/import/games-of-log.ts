/** The games of a log, one after the other. */
import { parseEvent } from '../../events/codec.ts';
import type { GameEvent } from '../../events/event.ts';
import { assertContinues } from '../../events/sequence.ts';
import { fileText } from '../read-text.ts';
import { UsageError } from '../usage-error.ts';
import { BadLineError, readLines } from './read-lines.ts';

export interface GameOfLog {
  readonly file: string;
  /** Number of its first line, from 1. */
  readonly line: number;
  readonly events: readonly GameEvent[];
}

/**
 * Lines of the same game that follow one another; blank lines are passed over. Throws `UsageError` naming the line that is
 * no event, or does not continue its game.
 */
export async function* gamesOfLog(file: string, signal: AbortSignal): AsyncIterable<GameOfLog> {
  let game: { file: string; line: number; events: GameEvent[] } | undefined;
  try {
    for await (const { number, text } of readLines(file, signal)) {
      if (text.trim() === '') continue;
      const event = eventOf(text, number);
      const last = game?.events.at(-1);
      if (game === undefined || last?.game_id !== event.game_id) {
        if (game !== undefined) yield game;
        game = { file, line: number, events: [event] };
      } else {
        atLine(number, () => assertContinues(last, event));
        game.events.push(event);
      }
    }
  } catch (cause) {
    if (cause instanceof BadLineError)
      throw new UsageError(`${fileText(file)}, line ${cause.line}: ${cause.message}`, { cause });
    throw cause;
  }
  if (game !== undefined) yield game;
}

function eventOf(text: string, number: number): GameEvent {
  return atLine(number, () => parseEvent(text));
}

function atLine<T>(number: number, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof Error ? new BadLineError(number, cause.message) : cause;
  }
}
