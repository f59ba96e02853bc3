/** For `npm run test:examples`: subjects in other languages, and the tutorial, as their readers start them. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['properties/examples/**/*.test.ts'],
    // Each starts programs of its own, and those take both cores already.
    fileParallelism: false,
    testTimeout: 300_000,
    retry: 0,
  },
});
