/** A game that mulligan does not know, in Python: it holds, and its planted mistake is found and shrunk to the least. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { checkSubject } from './support/check-subject.ts';
import { testInDirectory } from './support/examples-directory.ts';

const SUBJECT = 'python3 examples/noughts-and-crosses/subject.py';

testInDirectory('noughts and crosses hold', async ({ directory }) => {
  const result = await checkSubject(SUBJECT, 1000, directory);
  expect(result).toMatchObject({ verdict: 'held', games: 1000, findings: [] });
});

testInDirectory(
  'a replay that takes back a mark instead of a swap is found, and shown by three moves',
  async ({ directory }) => {
    const result = await checkSubject(`${SUBJECT} --bug swap-not-taken-back`, 200, directory);
    expect(result.verdict).toBe('broken');
    expect(result.findings_by_kind).toEqual({ fidelity: 1, rules: 0, conduct: 0 });
    expect(result.findings).toHaveLength(1);
    const { script } = JSON.parse(readFileSync(join(directory, result.findings[0]?.fixture ?? ''), 'utf8'));
    expect(script.moves).toEqual([{ type: 'place', row: 0, column: 0 }, { type: 'swap' }, { type: 'take_back' }]);
    expect(script.setup.options).toEqual({ size: 3, rounds: 1, swap: true, take_backs: 1 });
  },
);
