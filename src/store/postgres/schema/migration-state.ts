/** How far a schema has got, beside what this version knows. */
import { MigrationError } from './migration-error.ts';
import type { Migration } from './migration-files.ts';

export interface AppliedMigration {
  /** 1, 2, 3, … */
  readonly number: number;
  readonly name: string;
  /** As in `Migration`. */
  readonly checksum: string;
}

/**
 * `applied`: as this version knows it; `pending`: not there yet; `changed`: the file is no longer what was applied;
 * `unknown`: applied by a newer version, which has files that this one lacks.
 */
export type MigrationStatus = 'applied' | 'pending' | 'changed' | 'unknown';

/** One migration, as the database and this version know it. */
export interface MigrationState {
  readonly name: string;
  readonly status: MigrationStatus;
  /** The checksum that was recorded, for `changed` that of the file as well. */
  readonly recorded?: string;
  readonly found?: string;
}

/** Every migration that is known or applied, in order. */
export function statesOf(applied: readonly AppliedMigration[], known: readonly Migration[]): MigrationState[] {
  const byNumber = new Map(applied.map((row) => [row.number, row]));
  const unknown = applied.filter(({ number }) => number > known.length);
  return [
    ...known.map(({ number, name, checksum }): MigrationState => {
      const row = byNumber.get(number);
      if (row === undefined) return { name, status: 'pending' };
      if (row.checksum === checksum) return { name, status: 'applied' };
      return { name: row.name, status: 'changed', recorded: row.checksum, found: checksum };
    }),
    ...unknown.map(({ name }): MigrationState => ({ name, status: 'unknown' })),
  ];
}

/** Throws `MigrationError` if something was applied that this version does not know, or knows otherwise. */
export function assertKnown(states: readonly MigrationState[]): void {
  for (const { name, status, recorded, found } of states) {
    if (status === 'unknown') {
      const known = states.length - states.filter((state) => state.status === 'unknown').length;
      const message = `was applied to this database but is none of the ${known} known here; a newer version made it`;
      throw new MigrationError({ fault: 'unknown', migration: name, message });
    }
    if (status === 'changed') {
      const message = `was changed after it was applied: expected checksum ${recorded}, found ${found}`;
      throw new MigrationError({ fault: 'changed', migration: name, message });
    }
  }
}

/** Throws `MigrationError` if something is still to be applied. */
export function assertUpToDate(states: readonly MigrationState[]): void {
  const pending = states.filter(({ status }) => status === 'pending');
  const [first] = pending;
  if (first === undefined) return;
  const message = `expected it to be applied, found that ${pending.length} of ${states.length} are not: run mulligan migrate`;
  throw new MigrationError({ fault: 'pending', migration: first.name, message });
}
