/**
 * A page of the table was damaged on disk.
 *
 * Method: a server of its own, killed after a checkpoint; a byte of some pages of its table is changed, and it is started
 * again. A game must then come back as it was, or not at all, with an error that says so.
 */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { GameEvent } from '../../events/event.ts';
import type { Random } from '../../harness/generate/random.ts';
import { StoreQueryError } from '../../store/errors.ts';
import type { EventStore } from '../../store/event-store.ts';
import { Database } from '../../store/postgres/database.ts';
import { startEmbedded } from '../../store/server/embedded-server.ts';
import type { Fault, FaultReport } from '../fault.ts';
import type { Violation } from '../history/judge.ts';
import { Stage } from '../workload/stage.ts';
import { recordAppend } from '../workload/writer.ts';

const GAMES = 80;
const PAGE_BYTES = 8192;
/** The head of a page: a fault in there is another kind of damage. */
const HEAD_BYTES = 24;
/** `data_corrupted` */
const DAMAGED = 'XX001';

export const damagedPage: Fault = {
  name: 'damaged pages',
  says: 'bytes of the table change on disk',
  cases: { short: 3, full: 30 },
  run: async (trial, cases) => {
    const server = await startEmbedded();
    try {
      const stage = await Stage.open({ ...trial, url: server.url });
      const store = await stage.openStore();
      const supply = stage.supply('games');
      const logs = Array.from({ length: GAMES }, () => supply.nextGame().flat());
      for (const log of logs) await recordAppend('writer', log, store, stage.history);
      const file = join(server.data, await tableFile(stage));
      const damaged = await damage(file, cases, supply.random);
      await server.crash();
      const { violations, refused } = await readAll(logs, store);
      await store.close();
      await stage.workspace.dispose();
      const acknowledged = stage.history.count('written', 'already_written');
      const report: FaultReport = { cases: damaged, inFlight: refused, ambiguous: 0, acknowledged, violations };
      return report;
    } finally {
      await server.stop();
    }
  },
};

/** The file of the table, on disk as it is in memory; relative to the data. */
async function tableFile({ workspace }: Stage): Promise<string> {
  const database = new Database(workspace.url, { connectionsMax: 1 });
  await database.query({ text: 'CHECKPOINT' });
  const [row] = await database.query<{ path: string }>({ text: `SELECT pg_relation_filepath('events') AS path` });
  await database.close();
  return row?.path ?? '';
}

/** Changes a byte in so many pages of the file; answers with how many there were. */
async function damage(file: string, pagesMax: number, random: Random): Promise<number> {
  const handle = await open(file, 'r+');
  try {
    const pages = (await handle.stat()).size / PAGE_BYTES;
    const chosen = random
      .shuffled(Array.from({ length: pages }, (_, page) => page))
      .slice(0, Math.min(pagesMax, pages / 2));
    for (const page of chosen) {
      const position = page * PAGE_BYTES + random.integer(HEAD_BYTES, PAGE_BYTES - 1);
      const byte = Buffer.alloc(1);
      await handle.read(byte, 0, 1, position);
      await handle.write(Buffer.from([(byte[0] ?? 0) ^ random.integer(1, 255)]), 0, 1, position);
    }
    await handle.sync();
    return chosen.length;
  } finally {
    await handle.close();
  }
}

async function readAll(
  logs: readonly (readonly GameEvent[])[],
  store: EventStore,
): Promise<{ violations: Violation[]; refused: number }> {
  const violations: Violation[] = [];
  let refused = 0;
  for (const log of logs) {
    const says = await faultOf(log, store);
    if (says === 'refused') refused += 1;
    else if (says !== undefined)
      violations.push({ invariant: 'acknowledged is kept', says: `game ${log[0]?.game_id}: ${says}` });
  }
  return { violations, refused };
}

/** What is wrong with how the game comes back; `refused`: it does not, and the error says why. */
async function faultOf(log: readonly GameEvent[], store: EventStore): Promise<string | undefined> {
  try {
    const events = await store.getEvents(log[0]?.game_id ?? '');
    return isDeepStrictEqual(events, log) ? undefined : 'came back as another one, without an error';
  } catch (error) {
    if (error instanceof StoreQueryError && error.sqlState === DAMAGED) return 'refused';
    return `expected an error of a damaged page, found ${error}`;
  }
}
