/** A login of its own to the schema of a stage, which can be given fewer connections than are wanted. */
import { Database } from '../../store/postgres/database.ts';
import type { Workspace } from '../../store/workspace.ts';

const UNLIMITED = -1;

export class LimitedLogin {
  readonly url: string;
  readonly #role: string;
  readonly #admin: Database;

  /** Throws what the database throws, such as that the right to make roles is lacking. */
  static async make({ schema, url }: Workspace): Promise<LimitedLogin> {
    const login = new LimitedLogin(`${schema}_limited`, url);
    const role = login.#role;
    try {
      await login.#run(`CREATE ROLE ${role} LOGIN PASSWORD '${role}'`);
      await login.#run(`GRANT USAGE ON SCHEMA ${schema} TO ${role}`);
      await login.#run(`GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO ${role}`);
      await login.#run(`GRANT INSERT ON events TO ${role}`);
      await login.#run(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role}`);
      return login;
    } catch (error) {
      await login.#admin.close();
      throw error;
    }
  }

  private constructor(role: string, url: string) {
    const own = new URL(url);
    [own.username, own.password] = [role, role];
    this.url = own.href;
    this.#role = role;
    this.#admin = new Database(url, { connectionsMax: 1 });
  }

  /** From now on it gets no more connections than that; what it has, it keeps. */
  async limit(connections: number): Promise<void> {
    await this.#run(`ALTER ROLE ${this.#role} CONNECTION LIMIT ${connections}`);
  }

  async unlimit(): Promise<void> {
    await this.limit(UNLIMITED);
  }

  /** Ends all its sessions. */
  async cutAll(): Promise<void> {
    await this.#run(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${this.#role}'`);
  }

  async drop(): Promise<void> {
    await this.#run(`DROP OWNED BY ${this.#role}`);
    await this.#run(`DROP ROLE ${this.#role}`);
    await this.#admin.close();
  }

  #run(text: string): Promise<unknown> {
    return this.#admin.query({ text });
  }
}
