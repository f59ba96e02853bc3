import type { AuditedPiece } from './audited-piece.ts';
import type { Auditor, Sorting } from './auditors/auditor.ts';
import type { OrderedPieces } from './auditors/ordered-pieces.ts';
import { damageOf } from './damage.ts';
import type { DatabaseAudit } from './database-audit.ts';
import { type Listing, listGames, PIECE_GAMES, withoutEventsSince } from './list-games.ts';
import { auditUnnamed, damagedPlaces, listLoneRows, unreadableGames } from './other-rows.ts';
import { inReading } from './reading.ts';
import type { Standing } from './standing.ts';

export interface Workers {
  readonly auditors: readonly Auditor[];
  readonly pieces: OrderedPieces;
  readonly use: (piece: AuditedPiece, last: string | null) => void;
}

/** Gives out nothing more once `signal` is aborted. Throws as `inReading` and `OrderedPieces.give` do. */
export async function givePhase(
  { phase, after }: Standing,
  listing: Listing,
  audit: Pick<DatabaseAudit, 'games' | 'range'>,
  { pieces, auditors, use }: Workers,
  signal: AbortSignal,
): Promise<void> {
  const { snapshot, table, survey } = listing;
  const range = { after: after ?? audit.range?.after ?? null, upTo: audit.range?.upTo ?? null };
  const giveIds = async (ids: readonly string[]): Promise<void> => {
    signal.throwIfAborted();
    await pieces.give(ids.at(-1) ?? '', (auditor) => auditor.audit(ids, snapshot));
  };
  switch (phase) {
    case 'games':
      if (audit.games !== undefined && table.hasGameIndex) return giveChosen(audit.games, listing, after, giveIds);
      if (table.hasGameIndex) return listGames(listing, range, giveIds);
      return useSorted(
        { range, games: audit.games, since: listing.since, survey, snapshot },
        { auditors, use },
        signal,
      );
    case 'lone_rows':
      return giveLoneRows(listing, after, giveIds, pieces);
    case 'unnamed_events':
      if (after === null) await pieces.give('', () => auditUnnamed(listing));
      return;
    case 'damage':
      if (after === null && survey !== undefined) await pieces.give('', async () => damagedPlaces(survey));
      return;
    case 'done':
      return;
  }
}

/** Where `games_v2` itself cannot be read as a whole, that is told, and nobody knows which of its rows have no events. */
async function giveLoneRows(
  listing: Listing,
  after: string | null,
  giveIds: (ids: readonly string[]) => Promise<void>,
  pieces: OrderedPieces,
): Promise<void> {
  let last = after;
  try {
    await listLoneRows(listing, last, async (ids) => {
      await giveIds(ids);
      last = ids.at(-1) ?? last;
    });
  } catch (error) {
    const damage = damageOf(error, listing.table);
    if (damage?.isOfIndex !== true) throw error;
    await pieces.give(last, async () => unreadableGames(damage));
  }
}

async function giveChosen(
  games: readonly string[],
  listing: Listing,
  after: string | null,
  give: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  const left = after === null ? games : games.slice(games.indexOf(after) + 1);
  for (let from = 0; from < left.length; from += PIECE_GAMES) {
    const some = left.slice(from, from + PIECE_GAMES);
    const tooOld = await tooOldOf(listing, some);
    const chosen = some.filter((id) => !tooOld.has(id));
    if (chosen.length > 0) await give(chosen);
  }
}

async function tooOldOf(listing: Listing, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { database, snapshot, since } = listing;
  if (since === undefined) return new Set();
  return inReading(database, { snapshot, way: 'index' }, (reading) => withoutEventsSince(reading, listing, ids));
}

/** One of them reads and judges: the server is the one that has most to do. */
async function useSorted(
  sorting: Sorting,
  { auditors: [auditor], use }: Pick<Workers, 'auditors' | 'use'>,
  signal: AbortSignal,
): Promise<void> {
  if (auditor === undefined) return;
  await auditor.sort(sorting);
  const interrupted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  interrupted.catch(() => {});
  while (true) {
    signal.throwIfAborted();
    // A sort may take longer than anybody waits.
    const next = await Promise.race([auditor.next(), interrupted]);
    if (next === undefined) return;
    use(next.piece, next.last);
  }
}
