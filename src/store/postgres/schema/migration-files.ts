/** The numbered SQL files of migrations/. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MigrationError } from './migration-error.ts';

export const MIGRATIONS_DIRECTORY = fileURLToPath(new URL('../../../../migrations/', import.meta.url));

export interface Migration {
  /** 1, 2, 3, … */
  readonly number: number;
  /** `001_create_events.sql` */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 in hexadecimal, the same whichever line ends a checkout has. */
  readonly checksum: string;
}

const NAME = /^(\d{3})_[a-z0-9_]+\.sql$/;

/** The migrations in order. Throws `MigrationError` unless the SQL files are numbered 001, 002, … without gaps. */
export async function readMigrations(directory: string = MIGRATIONS_DIRECTORY): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name, index) => {
      const expected = String(index + 1).padStart(3, '0');
      if (NAME.exec(name)?.[1] !== expected)
        throw new MigrationError({
          fault: 'misnumbered',
          migration: name,
          message: `expected a name such as ${expected}_what_it_does.sql`,
        });
      const sql = await readSql(join(directory, name));
      return { number: index + 1, name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** What a database may have besides: the SQL of `options/<name>.sql`. */
export function readOption(name: string): Promise<string> {
  return readSql(join(MIGRATIONS_DIRECTORY, 'options', `${name}.sql`));
}

async function readSql(file: string): Promise<string> {
  return (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
}
