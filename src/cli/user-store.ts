/** The options of commands that read or write the user's own tables. */
import type { Command } from 'commander';

export interface UserStoreOptions {
  readonly databaseUrl?: string;
  readonly allowUnsafeServer?: boolean;
  readonly allowOtherSchema?: boolean;
}

export function withUserStore(command: Command): Command {
  return command
    .option('--database-url <url>', 'postgres://user@host:5432/database; DATABASE_URL unless given')
    .option('--allow-unsafe-server', 'use a server whose settings may lose events, or that is not in UTF-8')
    .option('--allow-other-schema', 'use tables that another version of mulligan made');
}
