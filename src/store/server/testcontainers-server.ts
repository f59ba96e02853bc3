/** PostgreSQL in a container. Needs a Docker engine; what Testcontainers itself reads from the environment holds here too. */

import type { PostgresServer } from './postgres-server.ts';
import { ServerStartError } from './server-error.ts';

export const DEFAULT_IMAGE = 'postgres:18-alpine';

/**
 * Starts a container of `image`. If the process is killed, Testcontainers' reaper removes the container, unless
 * `TESTCONTAINERS_RYUK_DISABLED` is set. Throws `ServerStartError`.
 */
export async function startContainer(image: string): Promise<PostgresServer> {
  try {
    // Loaded here only: the package is large, and most runs do without it.
    const { PostgreSqlContainer } = await import('@testcontainers/postgresql');
    const container = await new PostgreSqlContainer(image).start();
    let stopped: Promise<unknown> | undefined;
    const stop = async () => {
      stopped ??= container.stop();
      await stopped;
    };
    return { url: container.getConnectionUri(), kind: 'testcontainers', stop };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ServerStartError(`no container of ${image}: ${reason}`, '', { cause });
  }
}
