/** Whole games with nothing wrong in them, as rows. For this room's tests. */
import { wireData } from '../../events/codec.ts';
import type { GameEvent } from '../../events/event.ts';
import { runGeneratedGame } from '../../harness/generate/generate-game.ts';
import { ownSubject } from '../../harness/subject.ts';
import type { GameRecord } from '../../store/game-record.ts';
import { foldGameRecord } from '../../store/memory/fold-game-record.ts';
import type { StoredEvent, StoredGame } from '../stored-game.ts';

export interface SoundGame {
  readonly events: readonly GameEvent[];
  readonly stored: StoredGame;
}

/** The game of these events, of which there is at least one, with its row in `games_v2`. */
export function soundGame(events: readonly GameEvent[]): SoundGame {
  let record: GameRecord | undefined;
  for (const [index, event] of events.entries()) record = foldGameRecord(record, event, events[index - 1]?.event_type);
  // A game begins with its creation, and then there is a record.
  const row = { ...(record as GameRecord) };
  return { events, stored: { game_id: row.id, events: events.map(storedEvent), row } };
}

export function storedEvent(event: GameEvent): StoredEvent {
  const { game_id, sequence_num, event_type, player_id, timestamp } = event;
  const event_data = JSON.stringify(wireData(event));
  return { game_id, sequence_num, event_type, player_id, event_data, created_at: timestamp };
}

/** Generated games with the cards of their seeds. `eventsMax`: longer ones are passed over. */
export function* soundGames(seed: string, eventsMax = Number.POSITIVE_INFINITY): Generator<SoundGame> {
  for (let number = 1; ; number += 1) {
    const { played } = runGeneratedGame(`${seed}/${number}`, ownSubject, []);
    if (!played.isStacked && played.events.length <= eventsMax) yield soundGame(played.events);
  }
}
