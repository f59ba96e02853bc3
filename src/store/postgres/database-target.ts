/** Where a connection URL leads, for messages: never with user or password. */
import pg from 'pg';
import { printable } from '../../golf/show.ts';
import { StoreConnectionError } from '../errors.ts';

/** `host:port/database`, as the driver itself understands the URL. Throws `StoreConnectionError` for a URL that is none. */
export function databaseTarget(url: string): string {
  let client: pg.Client;
  try {
    client = new pg.Client({ connectionString: url });
  } catch {
    // The driver's error would show the whole text, password included.
    throw new StoreConnectionError(
      '(unknown)',
      'expected a URL such as postgres://user@host:5432/database, found none',
    );
  }
  return printable(`${client.host}:${client.port}/${client.database ?? ''}`);
}
