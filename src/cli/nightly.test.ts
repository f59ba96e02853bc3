import { expect, test } from 'vitest';
import { callMulligan } from './testing/call-mulligan.ts';

test.each([
  [['--minutes', '0'], /--minutes: expected a whole number from 1/],
  [['--fidelity-min', '95'], /--fidelity-min: expected a share from 0 to 1 such as 0.95, found "95"/],
  [['--seed', 'two words'], /--seed: expected/],
  [['--reports', 'package.json'], /--reports: expected a directory that can be written to, found "package.json": /],
])('%j is a mistake of usage, before anything is run', async (args, message) => {
  const { code, stdout, stderr } = await callMulligan(['nightly', ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
