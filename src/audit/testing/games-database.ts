/** Schemas as others would have made them, with games in them. For this room's tests. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { withSearchPath } from '../../store/postgres/search-path.ts';
import { admin } from '../../store/testing/admin.ts';
import type { StoredGame } from '../stored-game.ts';

/** How somebody has made the tables. */
export interface Make {
  readonly idType?: 'UUID' | 'TEXT' | 'VARCHAR(36)';
  readonly dataType?: 'JSONB' | 'JSON' | 'TEXT';
  readonly timeType?: 'TIMESTAMPTZ' | 'TIMESTAMP';
  readonly numberType?: 'INT' | 'BIGINT' | 'SMALLINT' | 'NUMERIC';
  readonly typeType?: string;
  /** SQL that is run after the tables were made. */
  readonly more?: string;
  readonly hasIndex?: boolean;
  readonly hasGames?: boolean;
  readonly hasRowId?: boolean;
}

export interface GamesDatabase {
  readonly schema: string;
  /** Leads into the schema. */
  readonly url: string;
  insert(games: readonly StoredGame[]): Promise<void>;
  drop(): Promise<void>;
}

const FIELDS = ['game_id', 'sequence_num', 'event_type', 'player_id', 'event_data', 'created_at'] as const;
const GAME_FIELDS = [
  ...['id', 'room_code', 'status', 'created_at', 'started_at', 'completed_at', 'num_players', 'num_rounds'],
  ...['options', 'winner_id', 'host_id', 'player_ids'],
] as const;

/** Without any constraint, so that anything may be in there. */
export async function openGamesDatabase(serverUrl: string, make: Make = {}): Promise<GamesDatabase> {
  const schema = `others_${randomBytes(6).toString('hex')}`;
  const url = withSearchPath(serverUrl, schema);
  const { idType = 'UUID', dataType = 'JSONB', timeType = 'TIMESTAMPTZ', numberType = 'INT' } = make;
  await admin(
    url,
    `CREATE SCHEMA ${schema};
     SET search_path = ${schema};
     CREATE TABLE events (${make.hasRowId === false ? '' : 'id BIGSERIAL, '}note TEXT DEFAULT 'x', game_id ${idType}, sequence_num ${numberType},
       event_type ${make.typeType ?? 'VARCHAR(50)'}, player_id VARCHAR(50), event_data ${dataType}, created_at ${timeType});
     ${make.hasIndex === false ? '' : 'CREATE INDEX odd_name ON events (game_id, sequence_num);'}
     ${
       make.hasGames === false
         ? ''
         : `CREATE TABLE games_v2 (id ${idType} PRIMARY KEY, room_code TEXT, status TEXT, created_at ${timeType}, started_at ${timeType},
       completed_at ${timeType}, num_players INT, num_rounds BIGINT, options JSONB, winner_id TEXT, host_id TEXT, player_ids TEXT[]);`
     }
     ${make.more ?? ''}`,
  );
  return {
    schema,
    url,
    insert: (games) => insertGames(url, games, make),
    drop: async () => void (await admin(serverUrl, `DROP SCHEMA ${schema} CASCADE`)),
  };
}

async function insertGames(url: string, games: readonly StoredGame[], make: Make): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { typeType = 'text', dataType = 'JSONB', timeType = 'TIMESTAMPTZ', idType = 'UUID' } = make;
    await client.query(`SET timezone = 'UTC'`);
    await client.query('BEGIN');
    const events = games.flatMap((game) => game.events);
    await client.query(
      `INSERT INTO events (${FIELDS.join(', ')})
       SELECT game_id::${idType}, sequence_num, event_type::${typeType}, player_id, event_data::${dataType}, created_at::${timeType}
       FROM unnest($1::text[], $2::numeric[], $3::text[], $4::text[], $5::text[], $6::text[])
         AS given (${FIELDS.join(', ')})`,
      FIELDS.map((field) => events.map((event) => event[field])),
    );
    for (const { row } of games) {
      if (make.hasGames === false || row === null || row === undefined) continue;
      await client.query(
        `INSERT INTO games_v2 (${GAME_FIELDS.join(', ')})
         VALUES (${GAME_FIELDS.map((_, index) => `$${index + 1}`).join(', ')})`,
        GAME_FIELDS.map((field) => row[field] ?? null),
      );
    }
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
