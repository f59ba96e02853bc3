/** One PostgreSQL server for a whole test run; its URL reaches the tests as `inject('postgresUrl')`. */
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../server/start-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Tests make their own workspace in it and share nothing else. */
    postgresUrl: string;
  }
}

/** Called once before the tests; what it answers with is called after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide('postgresUrl', server.url);
  return () => server.stop();
}
