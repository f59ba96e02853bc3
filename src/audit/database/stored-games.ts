/** Rows of `events` in their order, put together to games. */
import { timestampOfText } from '../../store/postgres/timestamp-column.ts';
import type { StoredEvent, StoredGame } from '../stored-game.ts';
import type { EventRow } from './select-events.ts';

/** Rows of one game that are kept, and characters: no game of the rules has a fifth of them, and any table must fit into memory. */
export const EVENTS_OF_GAME_MAX = 20_000;
const CHARACTERS_OF_GAME_MAX = 4_000_000;

export interface ReadGame extends Pick<StoredGame, 'game_id' | 'events'> {
  /** How many there are; more than `events` if there are too many, or too long ones. */
  readonly rows: number;
}

/** `rows`: of one game after the other. */
export async function* gamesOfRows(rows: AsyncIterable<EventRow>): AsyncIterable<ReadGame> {
  let game: { game_id: string; events: StoredEvent[]; rows: number } | undefined;
  let characters = 0;
  for await (const row of rows) {
    if (game === undefined || game.game_id !== row.game_id) {
      if (game !== undefined) yield game;
      game = { game_id: row.game_id, events: [], rows: 0 };
      characters = 0;
    }
    game.rows += 1;
    characters += row.event_data?.length ?? 0;
    if (game.rows <= EVENTS_OF_GAME_MAX && characters <= CHARACTERS_OF_GAME_MAX) game.events.push(eventOfRow(row));
  }
  if (game !== undefined) yield game;
}

function eventOfRow(row: EventRow): StoredEvent {
  return {
    game_id: row.game_id,
    sequence_num: row.sequence_num === null ? null : Number(row.sequence_num),
    event_type: row.event_type,
    player_id: row.player_id,
    event_data: row.event_data,
    created_at: row.created_at === null ? null : timestampOfText(row.created_at),
  };
}
