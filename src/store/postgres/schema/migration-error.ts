/** What stops a migration, or the opening of a database. */

/**
 * `missing_schema`: nothing in the search path to put the tables in; `misnumbered`: the files are not 001, 002, …;
 * `changed`: a file is no longer what was applied; `unknown`: the database has one that this version lacks, so it is
 * of a newer version; `pending`: the database lacks one; `failed`: the database refused its SQL, see `cause`.
 */
export type MigrationFault = 'missing_schema' | 'misnumbered' | 'changed' | 'unknown' | 'pending' | 'failed';

/** The tables of a database are not, or cannot be made, those of this version; `fault` says in which way. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  readonly fault: MigrationFault;
  /** The name of the file, or '' when it is about none. */
  readonly migration: string;

  constructor(
    { fault, migration = '', message }: { fault: MigrationFault; migration?: string; message: string },
    options?: ErrorOptions,
  ) {
    super(migration === '' ? `migrations: ${message}` : `migration ${migration}: ${message}`, options);
    this.fault = fault;
    this.migration = migration;
  }
}
