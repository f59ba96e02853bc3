/**
 * Audits the games of a database from where it was left to its end.
 *
 * Method: games are listed in the order of their ids, and pieces of them are read and judged by auditors, whose results are
 * counted in that order. Where no index keeps the rows of a game together, the server sorts them once, and they are read here.
 * Whatever goes wrong, what was counted stays, and the rest is begun anew: at another moment after a lost connection, without
 * an index that is damaged, around pages that cannot be read.
 */

import { patiently } from '../../campaign/queue/patiently.ts';
import { isAway } from '../../campaign/store-away.ts';
import { StoreQueryError } from '../../store/errors.ts';
import { Database } from '../../store/postgres/database.ts';
import type { AuditFinding } from '../audit-finding.ts';
import type { AuditedPiece } from './audited-piece.ts';
import type { Auditor } from './auditors/auditor.ts';
import { openAuditors } from './auditors/open-auditors.ts';
import { OrderedPieces } from './auditors/ordered-pieces.ts';
import { damageOf } from './damage.ts';
import type { DatabaseAudit } from './database-audit.ts';
import type { EventTable } from './event-table.ts';
import { givePhase } from './give-phase.ts';
import { lookAtTables } from './look-at-tables.ts';
import { type PageSurvey, surveyPages } from './page-survey.ts';
import { SnapshotKeeper } from './snapshot-keeper.ts';
import { PHASES, type Phase, type Standing, withPiece } from './standing.ts';

export interface AuditOnlooker {
  /** Before the first game. */
  readonly onTable?: (table: EventTable) => void;
  /** What was found in the next games, and how far the audit is with them. */
  readonly onPiece: (findings: readonly AuditFinding[], standing: Standing) => void;
  /** Something that is no finding, but that whoever waits should know. */
  readonly onNote: (text: string) => void;
}

export interface AuditEnding {
  readonly standing: Standing;
  readonly ending: 'done' | 'interrupted' | 'database_lost';
  /** What kept the database from answering. */
  readonly error?: Error;
}

/** Failures at one place after which it is given up: a server that always ends there. */
const FAILURES_MAX = 5;

/** Rolled back for what others did at that time, or a standby that could not wait. */
const DISTURBED = /^(40|55P03|57014)/;

/** Throws `AuditSourceError`, and what cannot be waited for; what was counted has been told by then. */
export async function auditDatabase(
  audit: DatabaseAudit,
  begun: Standing,
  onlooker: AuditOnlooker,
  signal: AbortSignal,
): Promise<AuditEnding> {
  const database = new Database(audit.url, { connectionsMax: 3 });
  const keeper = new SnapshotKeeper(database);
  let standing = begun;
  let auditors: readonly Auditor[] = [];
  try {
    let table = await patiently(() => lookAtTables(database, audit.schema), signal, audit.patienceMs);
    onlooker.onTable?.(table);
    auditors = openAuditors(
      { url: audit.url, table, settings: audit.settings },
      typeof audit.workers === 'number' ? audit.workers : audit.workers(table),
    );
    let survey: PageSurvey | undefined;
    let failures = 0;
    while (standing.phase !== 'done') {
      const before = standing;
      try {
        const snapshot = await patiently(() => keeper.current(), signal, audit.patienceMs);
        const place = { database, table, snapshot, since: audit.since };
        if (standing.isDamaged) survey ??= await surveyPages(place);
        standing = await phaseFrom(standing, { ...place, survey });
      } catch (error) {
        failures = standing === before ? failures + 1 : 1;
        if (signal.aborted) break;
        if (failures >= FAILURES_MAX || !mayGoOn(error)) throw error;
      }
      if (signal.aborted) break;
    }
    return { standing, ending: standing.phase === 'done' ? 'done' : 'interrupted' };

    async function phaseFrom(from: Standing, place: Parameters<typeof givePhase>[1]): Promise<Standing> {
      const use = (piece: AuditedPiece, last: string | null): void => {
        standing = withPiece(standing, piece, last);
        onlooker.onPiece(piece.findings, standing);
      };
      const pieces = new OrderedPieces(auditors, use);
      try {
        // As the server spells them.
        const games = table.idType === 'uuid' ? audit.games?.map((id) => id.toLowerCase()) : audit.games;
        await givePhase(from, place, { games, range: audit.range }, { auditors, pieces, use }, signal);
      } finally {
        await pieces.end();
      }
      return signal.aborted ? standing : { ...standing, phase: phaseAfter(from.phase, audit.phases), after: null };
    }

    /** Prepares for another beginning, if there can be one. */
    function mayGoOn(error: unknown): boolean {
      if (isAway(error)) {
        keeper.renew();
        onlooker.onNote(`connection lost, going on: ${error.message}`);
        return true;
      }
      if (!(error instanceof Error)) return false;
      if (error.name === 'SnapshotGoneError' || isDisturbed(error)) {
        keeper.renew();
        return true;
      }
      const damage = damageOf(error, table);
      if (table.hasGameIndex && (error.name === 'IndexDamagedError' || damage?.isOfIndex === true)) {
        onlooker.onNote(`an index of ${table.name} is damaged, going on without: ${damage?.says ?? error.message}`);
        table = { ...table, hasGameIndex: false };
        return true;
      }
      if (damage === undefined || survey !== undefined || table.parts.length === 0) return false;
      onlooker.onNote(`${table.name} cannot be read as a whole, looking for pages that can: ${damage.says}`);
      standing = { ...standing, isDamaged: true };
      return true;
    }
  } catch (error) {
    if (isAway(error)) return { standing, ending: 'database_lost', error };
    throw error;
  } finally {
    keeper.close();
    await Promise.all(auditors.map((auditor) => auditor.close()));
    await database.close();
  }
}

function isDisturbed(error: Error): boolean {
  return error instanceof StoreQueryError && DISTURBED.test(error.sqlState ?? '');
}

function phaseAfter(phase: Phase, phases: readonly Phase[]): Phase {
  const left = PHASES.slice(PHASES.indexOf(phase) + 1);
  return left.find((next) => next === 'done' || phases.includes(next)) ?? 'done';
}
