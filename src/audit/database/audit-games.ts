/** Reads some games by their index, and judges them; those that cannot be read are told, and the others are judged. */
import type { Database } from '../../store/postgres/database.ts';
import type { AuditFinding } from '../audit-finding.ts';
import type { AuditSettings } from '../judge/audited-game.ts';
import { type AuditedPiece, PieceOfGames } from './audited-piece.ts';
import { damageOf, unreadableFinding } from './damage.ts';
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
  { database, table, settings }: AuditPlace,
  ids: readonly string[],
  snapshot: string | undefined,
): Promise<AuditedPiece> {
  const rows = table.games === undefined ? undefined : await gameRowsOf(database, table.games, ids, snapshot);
  try {
    return await audited(ids);
  } catch (error) {
    if (damageOf(error, table) === undefined) throw error;
    return await gameByGame();
  }

  async function audited(some: readonly string[]): Promise<AuditedPiece> {
    const piece = new PieceOfGames();
    const left = new Set(some);
    await eachGame(some, (game) => {
      left.delete(game.game_id);
      piece.add(judgeReadGame(game, { settings, rows }));
    });
    for (const game_id of left) {
      if (hasRow(rows, game_id)) piece.add(judgeReadGame({ game_id, events: [], rows: 0 }, { settings, rows }));
      else piece.addMissing(game_id);
    }
    return piece.done();
  }

  function eachGame(some: readonly string[], use: (game: ReadGame) => void, number?: string): Promise<void> {
    const { idType } = table;
    return inReading(database, { snapshot, way: 'index' }, async (reading) => {
      const where = [`game_id = ANY($1::${idType}[])`, ...(number === undefined ? [] : ['sequence_num = $2::bigint'])];
      const values = [idsFor(idType, some), ...(number === undefined ? [] : [number])];
      for await (const game of gamesOfRows(reading.stream<EventRow>(selectEvents(table, where), values))) use(game);
    });
  }

  async function gameByGame(): Promise<AuditedPiece> {
    const pieces = new PieceOfGames();
    for (const game_id of ids) {
      const game = await readAsFarAsPossible(game_id);
      const isThere = game.rows > 0 || game.unreadable !== undefined || hasRow(rows, game_id);
      if (isThere) pieces.add(judgeReadGame(game, { settings, rows, unreadable: game.unreadable }));
      else pieces.addMissing(game_id);
    }
    return pieces.done();
  }

  /** A game with rows that cannot be read is read row by row, if at least its numbers can. */
  async function readAsFarAsPossible(
    game_id: string,
  ): Promise<ReadGame & { readonly unreadable?: readonly AuditFinding[] }> {
    let game: ReadGame = { game_id, events: [], rows: 0 };
    const read = (number?: string) =>
      eachGame(
        [game_id],
        (part) => {
          game = { game_id, events: [...game.events, ...part.events], rows: game.rows + part.rows };
        },
        number,
      );
    const whole = await damageBy(() => read());
    if (whole === undefined) return game;
    game = { game_id, events: [], rows: 0 };
    const numbers = await numbersOf(game_id);
    const unreadable: AuditFinding[] = [];
    for (const number of numbers ?? []) {
      const damage = await damageBy(() => read(number));
      if (damage !== undefined) unreadable.push(unreadableFinding(game_id, Number(number), damage));
    }
    return { ...game, unreadable: unreadable.length > 0 ? unreadable : [unreadableFinding(game_id, null, whole)] };
  }

  /** None if they cannot be read either. */
  async function numbersOf(game_id: string): Promise<string[] | undefined> {
    let numbers: string[] | undefined;
    const text = `SELECT DISTINCT sequence_num::text AS number, sequence_num FROM ${table.name}
      WHERE game_id = $1::${table.idType} AND sequence_num IS NOT NULL ORDER BY sequence_num`;
    await damageBy(() =>
      inReading(database, { snapshot, way: 'index' }, async (reading) => {
        numbers = (await reading.rows<{ number: string }>(text, [game_id])).map(({ number }) => number);
      }),
    );
    return numbers;
  }

  async function damageBy(read: () => Promise<void>) {
    try {
      await read();
      return undefined;
    } catch (error) {
      const damage = damageOf(error, table);
      if (damage === undefined) throw error;
      if (damage.isOfIndex) throw new IndexDamagedError(damage.says, { cause: error });
      return damage;
    }
  }
}
