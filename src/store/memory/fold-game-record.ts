/** The game's row, event by event: what migrations/005_keep_games.sql does in the database, said once more in TypeScript. */
import type { EventOf, GameEvent } from '../../events/event.ts';
import type { EventType } from '../../events/event-data.ts';
import type { GameRecord } from '../game-record.ts';

/**
 * The record after `event`. `previousType` is the type of the event before it. Events that tell nothing about the game
 * as a whole leave the record as it is, as does anything before `game_created`.
 */
export function foldGameRecord(
  record: GameRecord | undefined,
  event: GameEvent,
  previousType: EventType | undefined,
): GameRecord | undefined {
  if (event.event_type === 'game_created') return newRecord(event);
  if (record === undefined) return undefined;
  switch (event.event_type) {
    case 'player_joined':
      return join(record, event.player_id);
    case 'player_left':
      return leave(record, event.player_id);
    case 'game_started':
      return {
        ...record,
        started_at: event.timestamp,
        num_players: event.data.player_order.length,
        num_rounds: event.data.num_rounds,
        player_ids: event.data.player_order,
      };
    case 'game_ended':
      return {
        ...record,
        completed_at: event.timestamp,
        winner_id: event.data.winner_id,
        status: previousType === 'player_left' ? 'abandoned' : 'completed',
      };
    default:
      return record;
  }
}

function newRecord(event: EventOf<'game_created'>): GameRecord {
  return {
    id: event.game_id,
    room_code: event.data.room_code,
    status: 'active',
    created_at: event.timestamp,
    started_at: null,
    completed_at: null,
    num_players: null,
    num_rounds: null,
    options: event.data.options,
    winner_id: null,
    host_id: event.data.host_id,
    player_ids: [],
  };
}

function join(record: GameRecord, playerId: string): GameRecord {
  if (record.started_at !== null || record.player_ids.includes(playerId)) return record;
  return { ...record, player_ids: [...record.player_ids, playerId] };
}

function leave(record: GameRecord, playerId: string): GameRecord {
  if (record.started_at !== null) return record;
  const remaining = record.player_ids.filter((id) => id !== playerId);
  const host = record.host_id === playerId ? (remaining[0] ?? record.host_id) : record.host_id;
  return { ...record, player_ids: remaining, host_id: host };
}
