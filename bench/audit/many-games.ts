/** A table with many games, made from some by the server itself: copies under other ids are games like any other. */
import pg from 'pg';
import { type GamesDatabase, openGamesDatabase } from '../../src/audit/testing/games-database.ts';
import { type SoundGame, soundGames } from '../../src/audit/testing/sound-game.ts';

/** Different games. */
const TEMPLATES = 1000;
/** Games that are shorter say little; those that are left have 111 events on average. */
const EVENTS_MIN = 46;

const FIELDS = 'sequence_num, event_type, player_id, event_data, created_at';
const GAME_FIELDS = `room_code, status, created_at, started_at, completed_at, num_players, num_rounds, options, winner_id,
  host_id, player_ids`;

/** `games`: a multiple of a thousand. `hasIndex`: on game and number. */
export async function openManyGames(serverUrl: string, games: number, hasIndex: boolean): Promise<GamesDatabase> {
  const database = await openGamesDatabase(serverUrl, { hasIndex: false });
  await database.insert(templates().map(({ stored }) => stored));
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query(
      'CREATE TABLE some_events AS SELECT * FROM events; CREATE TABLE some_games AS SELECT * FROM games_v2',
    );
    for (let copies = 1; copies < games / TEMPLATES; copies += 1)
      await client.query(`
        CREATE TEMPORARY TABLE copy AS SELECT id, gen_random_uuid() AS other FROM some_games;
        INSERT INTO events (game_id, ${FIELDS}) SELECT other, ${FIELDS} FROM some_events JOIN copy ON game_id = copy.id;
        INSERT INTO games_v2 (id, ${GAME_FIELDS}) SELECT other, ${GAME_FIELDS} FROM some_games JOIN copy USING (id);
        DROP TABLE copy`);
    await client.query('DROP TABLE some_events, some_games');
    if (hasIndex) await client.query('CREATE UNIQUE INDEX ON events (game_id, sequence_num)');
  } finally {
    await client.end();
  }
  return database;
}

function templates(): SoundGame[] {
  return soundGames('many games')
    .filter(({ events }) => events.length >= EVENTS_MIN)
    .take(TEMPLATES)
    .toArray();
}
