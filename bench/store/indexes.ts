/**
 * `indexes`: what each index of the log costs whoever writes, and what it saves whoever asks.
 *
 * Writing: whole games on the bulk path, into tables that differ in their indexes only; each set in turn, round after round.
 * Asking: a million events of 10,000 games over 12 days; the question that the index is for, with it and without.
 */
import pg from 'pg';
import { generateScript } from '../../src/harness/generate/generate-game.ts';
import { runScript } from '../../src/harness/run-game.ts';
import { ownSubject } from '../../src/harness/subject.ts';
import { startPostgres } from '../../src/store/server/start-postgres.ts';
import { openWorkspace, type Workspace } from '../../src/store/workspace.ts';
import { type BenchResult, median, significant } from '../bench.ts';
import { renamed } from './bench-database.ts';

const GAMES = 200;
const ROUNDS = 7;
const ASKED_EVENTS = 1_000_000;
const ASKS = 9;

const BRIN = 'CREATE INDEX brin_created ON events USING brin (created_at)';
const CREATED = 'CREATE INDEX tree_created ON events (created_at)';
const TYPE = 'CREATE INDEX tree_type ON events (event_type)';
const PLAYER = 'CREATE INDEX tree_player ON events (player_id) WHERE player_id IS NOT NULL';
const ID = 'CREATE UNIQUE INDEX tree_id ON events (id)';
const GAME_SEQ = 'CREATE INDEX tree_game_seq ON events (game_id, sequence_num)';

/** All have the key. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  key: [],
  key_brin: [BRIN],
  key_id: [ID],
  key_created: [CREATED],
  key_type: [TYPE],
  key_player: [PLAYER],
  design: [ID, GAME_SEQ, TYPE, PLAYER, CREATED],
};

const QUESTIONS: Readonly<Record<string, { index: string; sql: string }>> = {
  last_hour_brin: {
    index: BRIN,
    sql: `SELECT count(*) FROM events WHERE created_at >= timestamptz '2026-03-12T23:00Z'`,
  },
  last_hour_tree: {
    index: CREATED,
    sql: `SELECT count(*) FROM events WHERE created_at >= timestamptz '2026-03-12T23:00Z'`,
  },
  ended_games: { index: TYPE, sql: `SELECT count(*) FROM events WHERE event_type = 'game_over'` },
  one_player: { index: PLAYER, sql: `SELECT count(*) FROM events WHERE player_id = 'p77'` },
};

export async function indexes(): Promise<BenchResult> {
  const server = await startPostgres();
  try {
    const rates = await writeRates(server.url);
    const asked = await askAll(server.url);
    const rate = (set: string): number => median(rates.get(set) ?? []);
    const share = (set: string): number =>
      significant(
        median((rates.get(set) ?? []).map((value, round) => value / (rates.get('key')?.[round] ?? Number.NaN))),
      );
    return {
      name: 'indexes',
      figures: {
        ...Object.fromEntries(Object.keys(SETS).map((set) => [`${set}_events_per_second`, significant(rate(set))])),
        ...Object.fromEntries(
          asked.flatMap(({ question, without, with: having, megabytes }) => [
            [`${question}_without_ms`, significant(without)],
            [`${question}_with_ms`, significant(having)],
            [`${question}_index_megabytes`, significant(megabytes)],
          ]),
        ),
      },
      ratios: Object.fromEntries(Object.keys(SETS).map((set) => [`${set}_vs_key`, share(set)])),
    };
  } finally {
    await server.stop();
  }
}

/** The workspace's own indexes give way to those given. */
async function withIndexes(workspace: Workspace, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: workspace.url });
  await client.connect();
  await client.query('DROP INDEX idx_events_created');
  for (const statement of statements) await client.query(statement);
  await client.end();
}

async function writeRates(url: string): Promise<Map<string, number[]>> {
  const games = Array.from(
    { length: GAMES },
    (_, game) => runScript(generateScript(`bench/${game}`), ownSubject, []).played.events,
  );
  const events = games.reduce((sum, log) => sum + log.length, 0);
  const workspaces = new Map<string, Workspace>();
  for (const [set, statements] of Object.entries(SETS)) {
    const workspace = await openWorkspace(url);
    await withIndexes(workspace, statements);
    workspaces.set(set, workspace);
  }
  const rates = new Map<string, number[]>();
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const [set, { store }] of workspaces) {
      const logs = games.map(renamed);
      const begun = performance.now();
      await store.appendBatches(logs);
      // The first round warms up.
      if (round >= 0) rates.set(set, [...(rates.get(set) ?? []), (events / (performance.now() - begun)) * 1000]);
    }
  }
  for (const workspace of workspaces.values()) await workspace.dispose();
  return rates;
}

interface Asked {
  readonly question: string;
  readonly without: number;
  readonly with: number;
  readonly megabytes: number;
}

async function askAll(url: string): Promise<Asked[]> {
  const workspace = await openWorkspace(url);
  await withIndexes(workspace, []);
  const client = new pg.Client({ connectionString: workspace.url });
  await client.connect();
  await client.query(
    `INSERT INTO events (game_id, sequence_num, event_type, player_id, event_data, created_at)
     SELECT md5((number / 100)::text)::uuid, number % 100 + 1,
       CASE number % 100 WHEN 99 THEN 'game_over' ELSE 'card_drawn' END, 'p' || number / 100 % 2000,
       '{"source": "deck", "card": {"rank": "A", "suit": "clubs"}}', timestamptz '2026-03-01T00:00Z' + number * interval '1036.8 ms'
     FROM generate_series(0, $1::int - 1) AS number`,
    [ASKED_EVENTS],
  );
  await client.query('VACUUM ANALYZE events');
  const milliseconds = async (sql: string): Promise<number> => {
    const times: number[] = [];
    for (let ask = 0; ask < ASKS; ask += 1) {
      const begun = performance.now();
      await client.query(sql);
      times.push(performance.now() - begun);
    }
    return median(times);
  };
  const asked: Asked[] = [];
  for (const [question, { index, sql }] of Object.entries(QUESTIONS)) {
    const without = await milliseconds(sql);
    await client.query(index);
    await client.query('ANALYZE events');
    const name = /INDEX (\w+)/.exec(index)?.[1] ?? '';
    const { rows } = await client.query<{ bytes: string }>(`SELECT pg_relation_size('${name}') AS bytes`);
    asked.push({ question, without, with: await milliseconds(sql), megabytes: Number(rows[0]?.bytes) / 1e6 });
    await client.query(`DROP INDEX ${name}`);
  }
  await client.end();
  await workspace.dispose();
  return asked;
}
