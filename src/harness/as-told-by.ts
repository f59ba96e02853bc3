/** The same events from several mouths: how writers who compete for one number are told apart. */
import type { GameEvent } from '../events/event.ts';

/** The events as this writer, from 0 on, tells them: each at a time that nobody else names, some microseconds late. */
export function asToldBy(writer: number, events: readonly GameEvent[]): GameEvent[] {
  const late = (micros: string): string => String((Number(micros) + 1 + writer) % 1000).padStart(3, '0');
  return events.map((event): GameEvent => ({ ...event, timestamp: event.timestamp.replace(/\d{3}(?=Z$)/, late) }));
}
