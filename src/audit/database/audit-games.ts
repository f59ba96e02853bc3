/** Reads some games by their index, and judges them; those that cannot be read are told, and the others are judged. */
import type { Database } from '../../store/postgres/database.ts';
import type { AuditFinding } from '../audit-finding.ts';
import type { AuditSettings } from '../judge/audited-game.ts';
import { type AuditedPiece, PieceOfGames } from './audited-piece.ts';
import { type Damage, damageOf, unreadableFinding } from './damage.ts';
import type { EventTable } from './event-table.ts';
import { gameRowsOf, hasRow, idsFor } from './game-rows.ts';
import { judgeReadGame } from './judge-read-game.ts';
import { inReading } from './reading.ts';
import { type EventRow, selectEvents } from './select-events.ts';
import { gamesOfRows, type ReadGame } from './stored-games.ts';

export interface AuditPlace {
  readonly database: Database;
  readonly table: EventTable;
  readonly settings: AuditSettings;
}

/** An index that cannot be read, while the rows perhaps can. */
export class IndexDamagedError extends Error {
  override readonly name = 'IndexDamagedError';
}

/** Throws `IndexDamagedError`, and as `inReading` does. */
export async function auditGames(
  place: AuditPlace,
  ids: readonly string[],
  snapshot: string | undefined,
): Promise<AuditedPiece> {
  const { database, table, settings } = place;
  const rows = table.games === undefined ? undefined : await gameRowsOf(database, table.games, ids, snapshot);
  const read = { ...place, snapshot };
  const piece = new PieceOfGames();
  const judge = (game: PartlyRead): void => {
    const isThere = game.rows > 0 || game.unreadable !== undefined || hasRow(rows, game.game_id);
    if (!isThere) piece.addMissing(game.game_id);
    else piece.add(judgeReadGame(game, { settings, rows, unreadable: game.unreadable }));
  };
  const left = new Set(ids);
  try {
    await eachGame(read, ids, undefined, (game) => {
      judge(game);
      left.delete(game.game_id);
    });
  } catch (error) {
    if (damageOf(error, table) === undefined) throw error;
    // Those that were whole before it are judged.
    for (const id of [...left]) judge(await readAsFarAsPossible(read, id));
    return piece.done();
  }
  for (const game_id of left) judge({ game_id, events: [], rows: 0 });
  return piece.done();
}

interface Read extends Pick<AuditPlace, 'database' | 'table'> {
  readonly snapshot: string | undefined;
}

type PartlyRead = ReadGame & { readonly unreadable?: readonly AuditFinding[] | undefined };

/** `number`: only events of this number. */
function eachGame(
  { database, table, snapshot }: Read,
  ids: readonly string[],
  number: string | undefined,
  use: (game: ReadGame) => void,
): Promise<void> {
  const { idType } = table;
  const where = [`game_id = ANY($1::${idType}[])`, ...(number === undefined ? [] : ['sequence_num = $2::bigint'])];
  const values = [idsFor(idType, ids), ...(number === undefined ? [] : [number])];
  return inReading(database, { snapshot, way: 'index' }, async (reading) => {
    for await (const game of gamesOfRows(reading.stream<EventRow>(selectEvents(table, where), values))) use(game);
  });
}

/** A game with rows that cannot be read is read number by number, if at least its numbers can. */
async function readAsFarAsPossible(read: Read, game_id: string): Promise<PartlyRead> {
  const { damage: whole, game } = await partOf(read, game_id, undefined);
  if (whole === undefined) return game;
  const events: ReadGame['events'][number][] = [];
  const unreadable: AuditFinding[] = [];
  for (const number of (await numbersOf(read, game_id)) ?? []) {
    const part = await partOf(read, game_id, number);
    events.push(...part.game.events);
    if (part.damage !== undefined) unreadable.push(unreadableFinding(game_id, Number(number), part.damage));
  }
  const found = unreadable.length > 0 ? unreadable : [unreadableFinding(game_id, null, whole)];
  return { game_id, events, rows: events.length, unreadable: found };
}

async function partOf(
  read: Read,
  game_id: string,
  number: string | undefined,
): Promise<{ readonly game: ReadGame; readonly damage: Damage | undefined }> {
  const nothing: ReadGame = { game_id, events: [], rows: 0 };
  let game = nothing;
  const damage = await damageBy(read, () =>
    eachGame(read, [game_id], number, (found) => {
      game = found;
    }),
  );
  return { game: damage === undefined ? game : nothing, damage };
}

/** None if they cannot be read either. */
async function numbersOf(read: Read, game_id: string): Promise<readonly string[] | undefined> {
  const { database, table, snapshot } = read;
  let numbers: readonly string[] | undefined;
  const text = `SELECT DISTINCT sequence_num::text AS number, sequence_num FROM ${table.name}
    WHERE game_id = $1::${table.idType} AND sequence_num IS NOT NULL ORDER BY sequence_num`;
  await damageBy(read, () =>
    inReading(database, { snapshot, way: 'index' }, async (reading) => {
      numbers = (await reading.rows<{ number: string }>(text, [game_id])).map(({ number }) => number);
    }),
  );
  return numbers;
}

async function damageBy({ table }: Read, work: () => Promise<void>): Promise<Damage | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const damage = damageOf(error, table);
    if (damage === undefined) throw error;
    if (damage.isOfIndex) throw new IndexDamagedError(damage.says, { cause: error });
    return damage;
  }
}
