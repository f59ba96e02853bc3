/** For `npm run test:browser`: pages in a real browser, as their readers see them. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['properties/browser/**/*.test.ts'],
    globalSetup: ['properties/browser/support/global-pages.ts'],
    // One browser at a time: it takes both cores already.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    retry: 0,
  },
});
