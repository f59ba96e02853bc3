/** The same game under an id that no other check of it uses, so that several checks can share one store. */
import { createHash } from 'node:crypto';
import type { GameEvent } from '../../events/event.ts';

/** `purpose` and the game's own id decide the new one: a UUID of version 8. */
export function underAnotherId(events: readonly GameEvent[], purpose: string): GameEvent[] {
  const hex = createHash('sha256').update(`${purpose} ${events[0]?.game_id}`).digest('hex');
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return events.map((event): GameEvent => ({ ...event, game_id: id }));
}
