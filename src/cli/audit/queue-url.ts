/** The database in which the shards of an audit lie: never the audited one, which is only read. */
import type { StoreConnectionError } from '../../store/errors.ts';
import { databaseTarget } from '../../store/postgres/database-target.ts';
import type { DatabaseAddress } from '../database-url.ts';
import { UsageError } from '../usage-error.ts';

/** The address that the option gives or else `MULLIGAN_QUEUE_URL`. Throws `UsageError`; the value itself is never shown. */
export function queueAddress(option: string | undefined, env: NodeJS.ProcessEnv): DatabaseAddress {
  const url = option ?? env.MULLIGAN_QUEUE_URL ?? '';
  if (url === '')
    throw new UsageError(
      '--queue-url: expected a URL such as postgres://user@host:5432/database, here or in MULLIGAN_QUEUE_URL, found neither',
    );
  try {
    return { url, target: databaseTarget(url) };
  } catch (cause) {
    const source = option === undefined ? 'MULLIGAN_QUEUE_URL' : '--queue-url';
    // It throws nothing else.
    throw new UsageError(`${source}: ${(cause as StoreConnectionError).reason}`, { cause });
  }
}
