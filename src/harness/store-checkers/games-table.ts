/**
 * Method: what the games table must say is worked out from the log by searching it for the events that matter, and is
 * compared with the store's record of the game after the start, and again after the end.
 */
import type { GameEvent } from '../../events/event.ts';
import type { EventType } from '../../events/event-data.ts';
import { firstDifference } from '../../golf/first-difference.ts';
import type { EventStore } from '../../store/event-store.ts';
import type { GameRecord } from '../../store/game-record.ts';
import { overwrite } from '../../store/overwrite.ts';
import { type Finding, parted, thrown } from '../finding.ts';
import { Random } from '../generate/random.ts';
import type { StoreChecker } from '../store-checker.ts';
import { isEdgeFailure } from './edge-failure.ts';
import { underAnotherId } from './game-in-store.ts';

const name = 'games-table';

export const gamesTable: StoreChecker = {
  name,
  claim: 'The games table is what the events say.',
  check: async (played, store) => {
    const events = underAnotherId(played.events, name);
    const middle = new Random(`${name} ${played.salt}`).integer(1, events.length);
    try {
      await store.appendBatch(events.slice(0, middle));
      const early = await recordFinding(events.slice(0, middle), store);
      if (early !== undefined) return early;
      await store.appendBatch(events.slice(middle));
      return await recordFinding(events, store);
    } catch (error) {
      if (isEdgeFailure(error)) throw error;
      return thrown(name, 'the store keeps a legal game', events.at(-1), error);
    }
  },
};

async function recordFinding(events: readonly GameEvent[], store: EventStore): Promise<Finding | undefined> {
  const expected = expectedRecord(events);
  const record = await store.getGame(expected.id);
  const difference = firstDifference(expected, record);
  if (difference !== undefined) return parted(name, 'the record is what the events say', events.at(-1), difference);
  overwrite(record);
  const later = firstDifference(expected, await store.getGame(expected.id));
  return later && parted(name, "what was read is not the store's own record", events.at(-1), later);
}

function expectedRecord(events: readonly GameEvent[]): GameRecord {
  const created = find(events, 'game_created');
  const started = find(events, 'game_started');
  const ended = find(events, 'game_ended');
  if (created === undefined) throw new Error('a log begins with game_created');
  const isAbandoned = ended !== undefined && events.at(-2)?.event_type === 'player_left';
  const endStatus = isAbandoned ? 'abandoned' : 'completed';
  const lobby = lobbyOf(started === undefined ? events : events.slice(0, started.sequence_num), created.data.host_id);
  return {
    id: created.game_id,
    room_code: created.data.room_code,
    status: ended === undefined ? 'active' : endStatus,
    created_at: created.timestamp,
    started_at: started?.timestamp ?? null,
    completed_at: ended?.timestamp ?? null,
    num_players: started?.data.player_order.length ?? null,
    num_rounds: started?.data.num_rounds ?? null,
    options: created.data.options,
    winner_id: ended?.data.winner_id ?? null,
    host_id: lobby.host,
    player_ids: started?.data.player_order ?? lobby.seated,
  };
}

/** Who sits in the lobby after these events, and who is host. */
function lobbyOf(events: readonly GameEvent[], firstHost: string): { host: string; seated: readonly string[] } {
  let host = firstHost;
  let seated: string[] = [];
  for (const event of events) {
    if (event.event_type === 'player_joined') seated = [...seated, event.player_id];
    if (event.event_type !== 'player_left') continue;
    seated = seated.filter((id) => id !== event.player_id);
    if (host === event.player_id) host = seated[0] ?? host;
  }
  return { host, seated };
}

function find<T extends EventType>(
  events: readonly GameEvent[],
  type: T,
): Extract<GameEvent, { event_type: T }> | undefined {
  return events.find((event): event is Extract<GameEvent, { event_type: T }> => event.event_type === type);
}
