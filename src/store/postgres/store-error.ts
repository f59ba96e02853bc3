/** What the driver throws, as errors of the store. */
import pg from 'pg';
import { StoreConnectionError, StoreQueryError } from '../errors.ts';
import { type FailureKind, failureKind, hintFor } from './sql-state.ts';

/** `target`: where it happened, `host:port/database`. What is one of the store's errors already stays as it is. */
export function storeError(cause: unknown, target: string): StoreConnectionError | StoreQueryError {
  if (cause instanceof StoreConnectionError || cause instanceof StoreQueryError) return cause;
  const reason = reasonOf(cause);
  if (!isConnectionGood(cause)) return new StoreConnectionError(target, reason, { cause });
  const { code: sqlState, constraint } = cause;
  const hint = hintFor(sqlState);
  return new StoreQueryError(
    { target, sqlState, constraint, reason: hint === undefined ? reason : `${reason}: ${hint}` },
    { cause },
  );
}

/** The same of a connection that did not go on: nobody knows whether what was under way arrived. */
export function lostUnderWay(cause: unknown, target: string): StoreConnectionError {
  return new StoreConnectionError(target, reasonOf(cause), { cause, wasUnderWay: true });
}

/** Whether two writers met, as they do all the time. */
export function isMeeting(cause: unknown): boolean {
  return cause instanceof pg.DatabaseError && failureKind(cause.code, cause.constraint) === 'sequence_taken';
}

/** What kind of failure one of the store's errors is. */
export function kindOf(error: StoreConnectionError | StoreQueryError): FailureKind {
  if (error instanceof StoreQueryError) return failureKind(error.sqlState, error.constraint);
  const { cause } = error;
  return cause instanceof pg.DatabaseError && failureKind(cause.code, undefined) === 'shut_out' ? 'shut_out' : 'lost';
}

/** Whether the server answered that it would not do this statement, and will do others. */
export function isConnectionGood(cause: unknown): cause is pg.DatabaseError {
  if (!(cause instanceof pg.DatabaseError)) return false;
  const kind = failureKind(cause.code, cause.constraint);
  return kind !== 'lost' && kind !== 'shut_out';
}

/**
 * A missing password is told as a state of the protocol, which says little to who forgot it. A host with several
 * addresses fails with an `AggregateError`, whose own message is empty.
 */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.message.endsWith('client password must be a string')) return 'expected a password, found none';
  if (cause.message !== '') return cause.message;
  return cause instanceof AggregateError ? cause.errors.map(reasonOf).join('; ') : cause.name;
}
