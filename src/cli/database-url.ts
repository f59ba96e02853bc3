/** Which database a command is about. */
import { databaseTarget } from '../store/postgres/database-target.ts';
import { UsageError } from './usage-error.ts';

const EXPECTED = 'a URL such as postgres://user@host:5432/database';

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
    throw new UsageError(`--database-url: expected ${EXPECTED}, here or in DATABASE_URL, found neither`);
  if (!/^(postgres|postgresql|socket):/.test(url))
    throw new UsageError(`${source}: expected ${EXPECTED}, found something else (not shown, it may hold a password)`);
  try {
    return { url, target: databaseTarget(url) };
  } catch (cause) {
    const message = `${source}: expected ${EXPECTED}, found a URL that is malformed (not shown, it may hold a password)`;
    throw new UsageError(message, { cause });
  }
}
