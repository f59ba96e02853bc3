/** What only a test does to a database: to look behind a store, and to break things. */
import pg from 'pg';

/** Runs one statement on a connection of its own. */
export async function admin<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'test' });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** Changes what is in the log, as nobody can who may not put its guards aside. `change`: one statement. */
export async function tamper(url: string, change: string, values: readonly unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'test' });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('BEGIN; ALTER TABLE events DISABLE TRIGGER USER');
    await client.query(change, [...values]);
    for (const trigger of ['events_append_only', 'events_never_emptied', 'keep_games_v2'])
      await client.query(`ALTER TABLE events ENABLE ALWAYS TRIGGER ${trigger}`);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
