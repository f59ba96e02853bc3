/** Where a connection URL leads, for messages: never with user or password. */
import pg from 'pg';
import { printable, show } from '../../golf/show.ts';
import { StoreConnectionError } from '../errors.ts';

const PORT_MAX = 65_535;

/** `host:port/database`, as the driver itself understands the URL. Throws `StoreConnectionError` for a URL that is none. */
export function databaseTarget(url: string): string {
  const client = clientFor(url);
  // The driver takes any text for a name of a host, and waits for ever on a port that is none.
  if (!/^(postgres|postgresql|socket):/.test(url) || !(client.port > 0 && client.port <= PORT_MAX)) throw noUrl();
  return printable(`${client.host}:${client.port}/${client.database ?? ''}`);
}

function clientFor(url: string): pg.Client {
  try {
    return new pg.Client({ connectionString: url });
  } catch (cause) {
    throw noUrl(isFileError(cause) ? `one with a file that cannot be read: ${show(cause.path)}` : undefined);
  }
}

/** Of the driver's own error not even the cause is kept: it would show the whole text, password included. */
function noUrl(found = 'something else (not shown, it may hold a password)'): StoreConnectionError {
  return new StoreConnectionError(
    '(unknown)',
    `expected a URL such as postgres://user@host:5432/database, found ${found}`,
  );
}

/** The driver reads certificates that the URL names. */
function isFileError(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && 'path' in cause;
}
