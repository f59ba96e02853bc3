/** For `npm run mutate`: the tests that grade mutants of golf, events, engine and reducer. No database, no processes. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/{golf,events,engine,reducer}/**/*.test.ts', 'properties/mutate/*.test.ts'],
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
    // One finding is enough: the rest would only take time.
    bail: 1,
  },
});
