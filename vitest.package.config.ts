/** For `npm run test:package`: the package as somebody has it who has installed it. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['properties/package/*.test.ts'],
    testTimeout: 120_000,
    // Packing and installing.
    hookTimeout: 300_000,
    retry: 0,
  },
});
