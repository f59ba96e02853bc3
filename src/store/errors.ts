/** What can go wrong at the edge where events are kept. None of these is part of a game; each names its subject. */
import { show } from '../golf/show.ts';

/** Events that do not continue the stored log: the number is taken, or a number before it is missing. Nothing was written. */
export class ConcurrencyError extends Error {
  override readonly name = 'ConcurrencyError';
  readonly gameId: string;
  /** The number that would have continued the log: the latest plus one. */
  readonly expected: number;
  /** The (first) number that was offered. */
  readonly found: number;

  constructor(conflict: { gameId: string; expected: number; found: number }, options?: ErrorOptions) {
    super(`game ${conflict.gameId}: expected sequence ${conflict.expected}, found ${conflict.found}`, options);
    this.gameId = conflict.gameId;
    this.expected = conflict.expected;
    this.found = conflict.found;
  }
}

/** A question that cannot be asked: a game id, a bound or a filter that is none. */
export class InvalidQueryError extends Error {
  override readonly name = 'InvalidQueryError';
  readonly subject: string;
  readonly expected: string;
  readonly found: unknown;

  constructor(fault: { subject: string; expected: string; found: unknown }) {
    super(`${fault.subject}: expected ${fault.expected}, found ${show(fault.found)}`);
    this.subject = fault.subject;
    this.expected = fault.expected;
    this.found = fault.found;
  }
}

/** A stored row that no longer says what can have been written; `cause` says what is wrong with it. */
export class DamagedRowError extends Error {
  override readonly name = 'DamagedRowError';
  readonly gameId: string;
  /** The number of the event; `undefined` when the row is the game's own. */
  readonly sequenceNum: number | undefined;

  constructor(row: { gameId: string; sequenceNum?: number }, cause: Error) {
    const place = row.sequenceNum === undefined ? 'its row in games_v2' : `stored event ${row.sequenceNum}`;
    super(`game ${row.gameId}: ${place} is damaged: ${cause.message}`, { cause });
    this.gameId = row.gameId;
    this.sequenceNum = row.sequenceNum;
  }
}

/** The store was closed before or during the call. */
export class StoreClosedError extends Error {
  override readonly name = 'StoreClosedError';

  constructor(options?: ErrorOptions) {
    super('event store: expected an open store, found a closed one', options);
  }
}

/** The database cannot be reached, or the connection was lost. */
export class StoreConnectionError extends Error {
  override readonly name = 'StoreConnectionError';
  /** `host:port/database`, never the password. */
  readonly target: string;
  readonly reason: string;
  /** Whether something was under way when the connection was lost: if it was a write, nobody knows whether it arrived. */
  readonly wasUnderWay: boolean;

  constructor(target: string, reason: string, options?: ErrorOptions & { wasUnderWay?: boolean }) {
    super(`database ${target}: no connection: ${reason}`, options);
    this.target = target;
    this.reason = reason;
    this.wasUnderWay = options?.wasUnderWay ?? false;
  }
}

/** The database refused a statement for a reason that no promise of the store covers. */
export class StoreQueryError extends Error {
  override readonly name = 'StoreQueryError';
  readonly target: string;
  /** Five characters, e.g. `42P01` for a table that does not exist; `undefined` if the driver itself refused. */
  readonly sqlState: string | undefined;
  readonly constraint: string | undefined;

  constructor(
    fault: { target: string; sqlState?: string | undefined; constraint?: string | undefined; reason: string },
    options?: ErrorOptions,
  ) {
    const state = fault.sqlState === undefined ? '' : ` (SQLSTATE ${fault.sqlState})`;
    super(`database ${fault.target}: statement refused${state}: ${fault.reason}`, options);
    this.target = fault.target;
    this.sqlState = fault.sqlState;
    this.constraint = fault.constraint;
  }
}

/** A setting of a server with which events may be lost or changed. */
export interface UnsafeSetting {
  /** Of the server, such as `fsync`. */
  readonly name: string;
  readonly expected: string;
  readonly found: string;
}

/** A server whose settings do not keep what a store promises: it was not opened. */
export class UnsafeServerError extends Error {
  override readonly name = 'UnsafeServerError';
  readonly target: string;
  readonly settings: readonly UnsafeSetting[];

  constructor(target: string, settings: readonly UnsafeSetting[]) {
    const faults = settings.map(({ name, expected, found }) => `expected ${name} ${expected}, found ${found}`);
    super(`database ${target} is no safe place for events: ${faults.join('; ')}`);
    this.target = target;
    this.settings = settings;
  }
}
