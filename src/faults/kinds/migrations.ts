/** Eight programs of a new version start at once, and each brings the tables up to date. */
import { randomBytes } from 'node:crypto';
import { Database } from '../../store/postgres/database.ts';
import { migrationStates } from '../../store/postgres/schema/migrate.ts';
import { withSearchPath } from '../../store/postgres/search-path.ts';
import type { Fault, StoreCode } from '../fault.ts';
import type { Violation } from '../history/judge.ts';

const AT_ONCE = 8;

export const migrations: Fault = {
  name: 'migrations at once',
  says: 'eight programs migrate the same empty schema at the same time',
  cases: { short: 3, full: 100 },
  run: async ({ url, code, signal }, cases) => {
    const database = new Database(url, { connectionsMax: 1 });
    const violations: Violation[] = [];
    let [rounds, inFlight] = [0, 0];
    for (; rounds < cases && !signal.aborted; rounds += 1) {
      const schema = `mulligan_${randomBytes(8).toString('hex')}`;
      await database.query({ text: `CREATE SCHEMA ${schema}` });
      try {
        const { faults, waited } = await migrateAtOnce(withSearchPath(url, schema), code);
        for (const says of faults) violations.push({ invariant: 'goes on afterwards', says });
        inFlight += Number(waited);
      } finally {
        await database.query({ text: `DROP SCHEMA ${schema} CASCADE` });
      }
    }
    await database.close();
    return { cases: rounds, inFlight, ambiguous: 0, acknowledged: 0, violations };
  },
};

/** `waited`: whether one did the work and the others, who had begun before it ended, found it done. */
async function migrateAtOnce(url: string, { migrate }: StoreCode): Promise<{ faults: string[]; waited: boolean }> {
  const times = new Map<number, { begun: number; ended: number }>();
  const results = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, async (_, number) => {
      const begun = performance.now();
      const { applied } = await migrate(url);
      times.set(number, { begun, ended: performance.now() });
      return applied.length;
    }),
  );
  const states = await migrationStates(url);
  const faults = results.flatMap((result) =>
    result.status === 'rejected' ? [`a migration failed: ${result.reason}`] : [],
  );
  const applied = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const sum = applied.reduce((total, count) => total + count, 0);
  if (sum !== states.length) faults.push(`expected ${states.length} migrations applied by all together, found ${sum}`);
  for (const { name, status } of states) if (status !== 'applied') faults.push(`${name} is ${status}`);
  const worker = times.get(results.findIndex((result) => result.status === 'fulfilled' && result.value > 0));
  const others = [...times.values()].filter((time) => time !== worker);
  return { faults, waited: others.some(({ begun }) => worker !== undefined && begun < worker.ended) };
}
