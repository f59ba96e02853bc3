/** Logs as files: JSON Lines, one event a line, in order. */
import { parseEvent, serializeEvent } from './codec.ts';
import { InvalidLogError } from './errors.ts';
import type { GameEvent } from './event.ts';

/** Reads JSON Lines; blank lines are passed over. Throws `InvalidLogError` naming the line. */
export function parseLog(text: string): GameEvent[] {
  const events: GameEvent[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      events.push(parseEvent(line));
    } catch (cause) {
      throw cause instanceof Error ? new InvalidLogError(index + 1, cause) : cause;
    }
  }
  return events;
}

/** Writes JSON Lines, each line ended. */
export function serializeLog(events: readonly GameEvent[]): string {
  return events.map((event) => `${serializeEvent(event)}\n`).join('');
}
