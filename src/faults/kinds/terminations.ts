/**
 * Sessions are ended and statements cancelled by the server, and locks are waited for in vain, at any step of an append.
 *
 * Method: several writers append without pause; meanwhile somebody with the right to do so harms one session after the
 * other, or takes the next number of a game, keeps it for a while without saying so, and gives it back.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Random } from '../../harness/generate/random.ts';
import type { Fault } from '../fault.ts';
import { onStage, type Stage } from '../workload/stage.ts';
import { whileWriting } from '../workload/while-writing.ts';

const WRITERS = 6;
/** Milliseconds; a number that somebody else holds is waited for no longer. */
const LOCK_TIMEOUT_MS = 15;
const HOLD_MS_MAX = 40;
const PAUSE_MS_MAX = 6;

const HARM_ONE = (harm: string): string => `
  SELECT state, ${harm}(pid)
  FROM (SELECT pid, state FROM pg_stat_activity WHERE application_name = $1 ORDER BY random() LIMIT 1) AS session`;

export const terminations: Fault = {
  name: 'sessions ended',
  says: 'sessions are terminated, statements cancelled, locks waited for in vain, at any step',
  cases: { short: 60, full: 5000 },
  run: (trial, cases) =>
    onStage(trial, async (stage) => {
      const { random } = stage.supply('harm');
      const counts = { cases: 0, inFlight: 0 };
      const stores = await Promise.all(
        Array.from({ length: WRITERS }, () => stage.openStore({ connectionsMax: 1, lockTimeoutMs: LOCK_TIMEOUT_MS })),
      );
      const client = new pg.Client({ connectionString: stage.workspace.url });
      await client.connect();
      try {
        await whileWriting(stage, stores, async () => {
          while (counts.cases < cases && !trial.signal.aborted) {
            const wasInFlight = await harmOnce(client, stage, random);
            counts.cases += Number(wasInFlight !== undefined);
            counts.inFlight += Number(wasInFlight === true);
            await sleep(random.integer(0, PAUSE_MS_MAX));
          }
        });
      } finally {
        await client.end();
      }
      for (const [number, store] of stores.entries()) await stage.expectGoesOn(store, `writer ${number}`);
      return stage.report(counts);
    }),
};

/** Whether the session was at work; undefined if there was none to harm. */
async function harmOnce(client: pg.Client, stage: Stage, random: Random): Promise<boolean | undefined> {
  const harm = random.pick(['pg_terminate_backend', 'pg_terminate_backend', 'pg_cancel_backend', 'hold'] as const);
  if (harm === 'hold') return holdNumber(client, stage, random);
  const { rows } = await client.query<{ state: string }>(HARM_ONE(harm), [stage.application]);
  return rows[0] && rows[0].state === 'active';
}

/** Takes the next number of a game that is being written, in a transaction that never commits. */
async function holdNumber(client: pg.Client, stage: Stage, random: Random): Promise<boolean | undefined> {
  const last = stage.history.appends.at(-1)?.events.at(-1);
  if (last === undefined) return undefined;
  await client.query('BEGIN');
  const { rowCount } = await client.query(
    `INSERT INTO events (game_id, sequence_num, event_type, event_data, created_at)
     VALUES ($1, $2, 'flip_skipped', '{}', now()) ON CONFLICT DO NOTHING`,
    [last.game_id, last.sequence_num + 1],
  );
  await sleep(random.integer(0, HOLD_MS_MAX));
  await client.query('ROLLBACK');
  return rowCount === 1;
}
