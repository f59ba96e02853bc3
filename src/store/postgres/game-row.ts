/** Rows of the table `games_v2`, out. */
import { firstFault } from '../../events/issue.ts';
import { gameOptionsSchema } from '../../golf/options.ts';
import { DamagedRowError, InvalidQueryError } from '../errors.ts';
import { GAME_STATUSES, type GameFilter, type GameRecord } from '../game-record.ts';
import type { Statement } from './database.ts';
import { timestampAsText, timestampOfText } from './timestamp-column.ts';

/** The record, as the driver hands it out: JSON unread, timestamps as text of `timestampAsText`. */
export type GameRow = Omit<GameRecord, 'status' | 'options'> & { readonly status: string; readonly options: unknown };

const SELECT_GAMES = `
  SELECT id, room_code, status, ${timestampAsText('created_at')} AS created_at,
    ${timestampAsText('started_at')} AS started_at, ${timestampAsText('completed_at')} AS completed_at,
    num_players, num_rounds, options, winner_id, host_id, player_ids
  FROM games_v2`;

/** The game `$1`. */
export const SELECT_GAME: Statement = { name: 'mulligan_select_game', text: `${SELECT_GAMES} WHERE id = $1` };

/** The statement for a checked filter, and its values. */
export function selectGames(filter: GameFilter): { statement: Statement; values: unknown[] } {
  const values: unknown[] = [];
  const conditions: string[] = [];
  const add = (value: unknown, condition: (parameter: string) => string) => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  add(filter.status, (parameter) => `status = ${parameter}`);
  add(filter.roomCode, (parameter) => `room_code = ${parameter}`);
  add(filter.playerId, (parameter) => `player_ids @> ARRAY[${parameter}]::VARCHAR[]`);
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  values.push(filter.gamesMax ?? null);
  // A limit of NULL is none. The columns are named with their table, for created_at is also the text that is selected.
  const order = `ORDER BY games_v2.created_at, games_v2.id LIMIT $${values.length}`;
  return { statement: { text: `${SELECT_GAMES}${where} ${order}` }, values };
}

/** The record that a row holds. Throws `DamagedRowError` for a status or options that are none. */
export function gameOfRow(row: GameRow): GameRecord {
  const status = GAME_STATUSES.find((known) => known === row.status);
  if (status === undefined) {
    const expected = `one of ${GAME_STATUSES.join(', ')}`;
    throw damaged(row, new InvalidQueryError({ subject: 'status', expected, found: row.status }));
  }
  const options = gameOptionsSchema.safeParse(row.options);
  if (!options.success) {
    const fault = firstFault(options.error, row.options);
    throw damaged(row, new Error(`options, ${fault.path}: expected ${fault.expected}, found ${fault.found}`));
  }
  return {
    ...row,
    status,
    options: options.data,
    created_at: timestampOfText(row.created_at),
    started_at: row.started_at === null ? null : timestampOfText(row.started_at),
    completed_at: row.completed_at === null ? null : timestampOfText(row.completed_at),
  };
}

function damaged(row: GameRow, cause: Error): DamagedRowError {
  return new DamagedRowError({ gameId: row.id }, cause);
}
