/** What is looked at before a database is trusted with events. */
import { UnsafeServerError, type UnsafeSetting } from '../../errors.ts';
import type { Database, Statement } from '../database.ts';
import type { Allowances } from '../database-options.ts';
import { readMigrations } from './migration-files.ts';
import { assertKnown, assertUpToDate, statesOf } from './migration-state.ts';
import { readApplied } from './read-applied.ts';

/**
 * What each setting has to be, so that an event that was acknowledged is still there after a crash (`fsync`,
 * `full_page_writes`, `synchronous_commit`) and comes back as it was (`server_encoding`). A setting that is fit in several ways
 * names the ways in which it is not.
 */
const SETTINGS: readonly { name: string; expected: string; isFit: (value: string) => boolean }[] = [
  { name: 'fsync', expected: 'on', isFit: (value) => value === 'on' },
  { name: 'full_page_writes', expected: 'on', isFit: (value) => value === 'on' },
  { name: 'synchronous_commit', expected: 'anything but off', isFit: (value) => value !== 'off' },
  { name: 'server_encoding', expected: 'UTF8', isFit: (value) => value === 'UTF8' },
];

const SELECT_SETTINGS: Statement = {
  text: 'SELECT name, current_setting(name) AS value FROM unnest($1::text[]) AS name',
};

/**
 * Throws `UnsafeServerError` or `MigrationError` (`pending`, `changed`, `unknown`) for what is not allowed, and
 * what `Database.query` throws.
 */
export async function assertSafe(database: Database, allowed: Allowances): Promise<void> {
  if (allowed.unsafeServer !== true) {
    const unsafe = await unsafeSettings(database);
    if (unsafe.length > 0) throw new UnsafeServerError(database.target, unsafe);
  }
  if (allowed.otherSchema !== true) {
    const states = statesOf(await database.use(readApplied), await readMigrations());
    assertKnown(states);
    assertUpToDate(states);
  }
}

/** As they are in a session of this connection's role, in this database. */
async function unsafeSettings(database: Database): Promise<UnsafeSetting[]> {
  const names = SETTINGS.map(({ name }) => name);
  const rows = await database.query<{ name: string; value: string }>(SELECT_SETTINGS, [names]);
  const values = new Map(rows.map(({ name, value }) => [name, value]));
  return SETTINGS.flatMap(({ name, expected, isFit }) => {
    const found = values.get(name) ?? '';
    return isFit(found) ? [] : [{ name, expected, found }];
  });
}
