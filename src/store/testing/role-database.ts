/** A schema with roles of its own, and a login for each of them. */
import { randomBytes } from 'node:crypto';
import { migrate } from '../postgres/schema/migrate.ts';
import { withSearchPath } from '../postgres/search-path.ts';
import { admin } from './admin.ts';

export type RoleName = 'owner' | 'appender' | 'reader';

export const ROLE_NAMES: readonly RoleName[] = ['owner', 'appender', 'reader'];

export interface RoleDatabase {
  readonly schema: string;
  /** Of the roles: `<prefix>_owner`, … */
  readonly prefix: string;
  /** Leads into the schema, as who made it. */
  readonly url: string;
  /** Leads into the schema as a login that is a member of the role and of nothing else. */
  urlOf(role: RoleName): string;
  drop(): Promise<void>;
}

/** `serverUrl`: of somebody who may create schemas and roles. `partitions`: as for `migrate`. */
export async function openRoleDatabase(serverUrl: string, partitions?: number): Promise<RoleDatabase> {
  const prefix = `mulligan_test_${randomBytes(6).toString('hex')}`;
  await admin(serverUrl, `CREATE SCHEMA ${prefix}`);
  const url = withSearchPath(serverUrl, prefix);
  await migrate(url, { rolePrefix: prefix, partitions });
  for (const role of ROLE_NAMES)
    await admin(serverUrl, `CREATE ROLE ${prefix}_as_${role} LOGIN PASSWORD 'secret' IN ROLE ${prefix}_${role}`);
  return {
    schema: prefix,
    prefix,
    url,
    urlOf: (role) => {
      const login = new URL(url);
      login.username = `${prefix}_as_${role}`;
      login.password = 'secret';
      return login.href;
    },
    drop: async () => {
      await admin(serverUrl, `DROP SCHEMA ${prefix} CASCADE`);
      for (const role of ROLE_NAMES) {
        await admin(serverUrl, `DROP OWNED BY ${prefix}_${role}`);
        await admin(serverUrl, `DROP ROLE ${prefix}_as_${role}, ${prefix}_${role}`);
      }
    },
  };
}
