/** From a mutant's edits to what is put on trial: a subject, or a store. */
import { readFileSync } from 'node:fs';
import type * as Engine from '../engine/game.ts';
import type * as Codec from '../events/codec.ts';
import { ownSubject, type Subject } from '../harness/subject.ts';
import type * as Apply from '../reducer/apply-event.ts';
import type * as Empty from '../reducer/empty-table.ts';
import type * as Rebuild from '../reducer/rebuild.ts';
import type * as Replay from '../reducer/replay.ts';
import type { EventStore } from '../store/event-store.ts';
import type * as Memory from '../store/memory/memory-event-store.ts';
import { Database } from '../store/postgres/database.ts';
import type * as Workspace from '../store/workspace.ts';
import { assertAllMade, edited, importMutated } from './load-modules.ts';
import type { Edit, Mutant } from './mutant.ts';

export function isOfStores({ room }: Mutant): boolean {
  return room === 'memory store' || room === 'postgres store';
}

/** The project's own subject, but for what the mutant spoils. For mutants of engine, reducer, codec and sequence rules. */
export async function loadMutant(mutant: Mutant): Promise<Subject> {
  const parts = await partsOf(mutant);
  assertAllMade(mutant);
  return { ...ownSubject, ...parts };
}

async function partsOf(mutant: Mutant): Promise<Partial<Subject>> {
  switch (mutant.room) {
    case 'engine':
      return engineOf(mutant);
    case 'reducer':
      return reducerOf(mutant, ['reducer']);
    case 'both witnesses':
      return { ...(await engineOf(mutant)), ...(await reducerOf(mutant, ['engine', 'reducer'])) };
    case 'sequence rules':
      return reducerOf(mutant, ['reducer', 'events']);
    case 'codec':
      return codecOf(mutant);
    default:
      throw new TypeError(`mutant ${mutant.name}: expected one that is no store, found one of room ${mutant.room}`);
  }
}

// What is imported is the same module as the type says, but for a line.
async function engineOf(mutant: Mutant): Promise<Pick<Subject, 'createGame' | 'restoreGame'>> {
  const { Game } = (await importMutated(mutant, ['engine', 'reducer'], 'engine/game.ts')) as typeof Engine;
  return {
    createGame: (setup, services) => Game.create(setup, services),
    restoreGame: (table, services) => Game.restore(table, services),
  };
}

async function reducerOf(
  mutant: Mutant,
  rooms: readonly string[],
): Promise<Pick<Subject, 'emptyTable' | 'applyEvent' | 'rebuild' | 'replay'>> {
  const load = (file: string): Promise<unknown> => importMutated(mutant, rooms, `reducer/${file}`);
  const { applyEvent } = (await load('apply-event.ts')) as typeof Apply;
  const { emptyTable } = (await load('empty-table.ts')) as typeof Empty;
  const { rebuild } = (await load('rebuild.ts')) as typeof Rebuild;
  const { replay } = (await load('replay.ts')) as typeof Replay;
  return { emptyTable, applyEvent, rebuild, replay };
}

async function codecOf(mutant: Mutant): Promise<Pick<Subject, 'parseEvent' | 'serializeEvent'>> {
  const { parseEvent, serializeEvent } = (await importMutated(mutant, ['events'], 'events/codec.ts')) as typeof Codec;
  return { parseEvent, serializeEvent };
}

export interface MutantStore {
  readonly openStore: () => EventStore;
  close(): Promise<void>;
}

/** The mutant's store. `url`: a database in which it makes a schema of its own; only PostgreSQL needs one. */
export async function loadMutantStore(mutant: Mutant, url: string | undefined): Promise<MutantStore> {
  if (mutant.room === 'memory store') {
    const path = 'store/memory/memory-event-store.ts';
    const { MemoryEventStore } = (await importMutated(mutant, ['store'], path)) as typeof Memory;
    assertAllMade(mutant);
    return { openStore: () => new MemoryEventStore(), close: async () => {} };
  }
  if (url === undefined) throw new TypeError(`mutant ${mutant.name}: expected a database, found none`);
  const { openWorkspace } = (await importMutated(mutant, ['store'], 'store/workspace.ts')) as typeof Workspace;
  assertAllMade(mutant);
  const workspace = await openWorkspace(url);
  await runSql(mutant, workspace.url);
  return { openStore: () => workspace.shared, close: () => workspace.dispose() };
}

/** SQL that was edited takes the place of what the migration made. */
async function runSql({ name, edits }: Mutant, url: string): Promise<void> {
  const ofMigrations = edits.filter(({ file }) => file.startsWith('migrations/'));
  const [first] = ofMigrations;
  if (first === undefined) return;
  const text = edited(readMigration(first), ofMigrations, name);
  const database = new Database(url, { connectionsMax: 1 });
  try {
    await database.query({ text: `DROP FUNCTION keep_games_v2() CASCADE; ${text}` });
  } finally {
    await database.close();
  }
}

function readMigration({ file }: Edit): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}
