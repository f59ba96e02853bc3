/** For `npm run test:others`: programs and databases of others. Everything else is as for `npm test`. */
import { defineConfig } from 'vitest/config';
import { OTHERS_TESTS } from './properties/support/others-tests.ts';
import ordinary from './vitest.config.ts';

export default defineConfig({
  ...ordinary,
  test: { ...ordinary.test, include: [...OTHERS_TESTS], exclude: ['**/node_modules/**'], reporters: ['default'] },
});
