import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { OTHERS_TESTS } from './properties/support/others-tests.ts';

const ROOT = fileURLToPath(new URL('./', import.meta.url));

export default defineConfig({
  resolve: {
    // For the examples: they import the package by its name, as somebody does who has installed it.
    alias: [
      { find: /^mulligan$/, replacement: `${ROOT}src/library/mulligan.ts` },
      { find: /^mulligan\/(.+)$/, replacement: `${ROOT}src/library/$1.ts` },
    ],
  },
  test: {
    include: ['src/**/*.test.ts', 'properties/**/*.test.ts'],
    // Those are for `npm run mutate`, and for `npm run test:` of browser, package, examples and others.
    exclude: [
      '**/node_modules/**',
      ...['mutate', 'browser', 'package', 'examples'].map((folder) => `properties/${folder}/**`),
      ...OTHERS_TESTS,
    ],
    setupFiles: ['properties/support/watchdog.ts'],
    globalSetup: ['src/store/testing/global-postgres.ts'],
    // Processes and not threads: a test may then lose its process without taking the others along.
    pool: 'forks',
    // Each process runs many files: modules are loaded and compiled once, and what is under test keeps no state in them.
    isolate: false,
    // Two more than there are cores: some files mostly wait, for servers and for other processes.
    maxWorkers: availableParallelism() + 2,
    reporters: ['default', './properties/support/tally-reporter.ts'],
    // For the programs that tests start: the same place as bin/mulligan.mjs has.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') },
    // A test that fails once is a finding.
    retry: 0,
    // Whole games, a real database and machines that are busy with something else.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
