/** Which database a command is about. */
import { StoreConnectionError } from '../store/errors.ts';
import { databaseTarget } from '../store/postgres/database-target.ts';
import { UsageError } from './usage-error.ts';

/** A URL that is fit for the driver, and how to call the database in messages. */
export interface DatabaseAddress {
  /** May hold the password: not for messages. */
  readonly url: string;
  /** `host:port/database` */
  readonly target: string;
}

/**
 * The address that the option gives or else `DATABASE_URL`. Throws `UsageError` when neither does, or for what is no
 * such URL; the value itself is never shown, because it may hold a password.
 */
export function databaseAddress(option: string | undefined, env: NodeJS.ProcessEnv): DatabaseAddress {
  const source = option === undefined ? 'DATABASE_URL' : '--database-url';
  // Empty counts as not set, as usual in shells and CI.
  const url = option ?? env.DATABASE_URL ?? '';
  if (url === '' && option === undefined)
    throw new UsageError(
      '--database-url: expected a URL such as postgres://user@host:5432/database, here or in DATABASE_URL, found neither',
    );
  try {
    return { url, target: databaseTarget(url) };
  } catch (cause) {
    throw cause instanceof StoreConnectionError ? new UsageError(`${source}: ${cause.reason}`, { cause }) : cause;
  }
}
