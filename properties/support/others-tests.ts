/**
 * Tests that start programs of others, or make databases of others and harm them. They are for `npm run test:others`: `npm test` has
 * to be done in a minute and a half.
 */
export const OTHERS_TESTS: readonly string[] = [
  'src/audit/database/**/*.test.ts',
  'src/cli/audit*.test.ts',
  'src/cli/check/outside.test.ts',
  'src/campaign/outside/*.test.ts',
  'src/outside/golf/{golf-trial,shrink-outside}.test.ts',
  'src/outside/open/{golf-led,shrink-open}.test.ts',
  'src/protocol/process/open-subject.test.ts',
  'properties/{audit,engine-as-subject}.test.ts',
  'examples/**/*.test.ts',
];
