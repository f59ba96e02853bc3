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
  let auditors: readonly Auditor[] = [];
  let run: AuditUnderWay | undefined;
  try {
    const table = await patiently(
      noted(() => lookAtTables(database, audit.schema), onlooker),
      signal,
      audit.patienceMs,
    );
    onlooker.onTable?.(table);
    const { url, settings, workers } = audit;
    auditors = openAuditors({ url, table, settings }, typeof workers === 'number' ? workers : workers(table));
    run = new AuditUnderWay({ audit, database, keeper, auditors, onlooker, signal }, table, begun);
    const standing = await run.toEnd();
    return { standing, ending: standing.phase === 'done' ? 'done' : 'interrupted' };
  } catch (error) {
    if (isAway(error)) return { standing: run?.standing ?? begun, ending: 'database_lost', error };
    throw error;
  } finally {
    keeper.close();
    await Promise.all(auditors.map((auditor) => auditor.close()));
    await database.close();
  }
}

interface AuditMeans {
  readonly audit: DatabaseAudit;
  readonly database: Database;
  readonly keeper: SnapshotKeeper;
  readonly auditors: readonly Auditor[];
  readonly onlooker: AuditOnlooker;
  readonly signal: AbortSignal;
}

/** How far it is, and what is known by now of the table. */
class AuditUnderWay {
  readonly #means: AuditMeans;
  #table: EventTable;
  #standing: Standing;
  #survey: PageSurvey | undefined;

  constructor(means: AuditMeans, table: EventTable, begun: Standing) {
    this.#means = means;
    this.#table = table;
    this.#standing = begun;
  }

  get standing(): Standing {
    return this.#standing;
  }

  /** Or until it is interrupted. */
  async toEnd(): Promise<Standing> {
    const { signal } = this.#means;
    let failures = 0;
    while (this.#standing.phase !== 'done' && !signal.aborted) {
      const before = this.#standing;
      try {
        await this.#doPhase();
      } catch (error) {
        failures = this.#standing === before ? failures + 1 : 1;
        if (!signal.aborted && (failures >= FAILURES_MAX || !this.#mayGoOn(error))) throw error;
      }
    }
    return this.#standing;
  }

  async #doPhase(): Promise<void> {
    const { audit, database, keeper, auditors, onlooker, signal } = this.#means;
    const { phase, isDamaged } = this.#standing;
    const table = this.#table;
    const snapshot = await patiently(() => keeper.current(), signal, audit.patienceMs);
    const place = { database, table, snapshot, since: audit.since };
    if (isDamaged) this.#survey ??= await surveyPages(place);
    const use = (piece: AuditedPiece, last: string | null): void => {
      this.#standing = withPiece(this.#standing, piece, last);
      onlooker.onPiece(piece.findings, this.#standing);
    };
    const pieces = new OrderedPieces(auditors, use);
    // As the server spells them.
    const games = table.idType === 'uuid' && audit.games !== undefined ? lowerCase(audit.games) : audit.games;
    try {
      const listing = { ...place, survey: this.#survey };
      await givePhase(this.#standing, listing, { games, range: audit.range }, { auditors, pieces, use }, signal);
    } finally {
      await pieces.end();
    }
    if (!signal.aborted) this.#standing = { ...this.#standing, phase: phaseAfter(phase, audit.phases), after: null };
  }

  /** Prepares for another beginning, if there can be one. */
  #mayGoOn(error: unknown): boolean {
    const { keeper, onlooker } = this.#means;
    if (!(error instanceof Error)) return false;
    const isLost: boolean = isAway(error);
    if (isLost) onlooker.onNote(`connection lost, going on: ${error.message}`);
    if (isLost || error.name === 'SnapshotGoneError' || isDisturbed(error)) {
      keeper.renew();
      return true;
    }
    return this.#mayGoRound(error);
  }

  /** What is damaged is done without, once. */
  #mayGoRound(error: Error): boolean {
    const { onNote } = this.#means.onlooker;
    const { name, hasGameIndex, parts } = this.#table;
    const damage = damageOf(error, this.#table);
    if (hasGameIndex && (error.name === 'IndexDamagedError' || damage?.isOfIndex === true)) {
      onNote(`an index of ${name} is damaged, going on without: ${damage?.says ?? error.message}`);
      this.#table = { ...this.#table, hasGameIndex: false };
      return true;
    }
    if (damage === undefined || this.#survey !== undefined || parts.length === 0) return false;
    onNote(`${name} cannot be read as a whole, looking for pages that can: ${damage.says}`);
    this.#standing = { ...this.#standing, isDamaged: true };
    return true;
  }
}

/** Whoever waits is told once why. */
function noted<T>(work: () => Promise<T>, { onNote }: AuditOnlooker): () => Promise<T> {
  let isTold = false;
  return async () => {
    try {
      return await work();
    } catch (error) {
      if (isAway(error) && !isTold) onNote(`waiting for the database: ${error.message}`);
      isTold = true;
      throw error;
    }
  };
}

/** Each once. */
function lowerCase(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.map((id) => id.toLowerCase()))];
}

function isDisturbed(error: Error): boolean {
  return error instanceof StoreQueryError && DISTURBED.test(error.sqlState ?? '');
}

function phaseAfter(phase: Phase, phases: readonly Phase[]): Phase {
  const left = PHASES.slice(PHASES.indexOf(phase) + 1);
  return left.find((next) => next === 'done' || phases.includes(next)) ?? 'done';
}
