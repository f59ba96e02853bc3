import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { callMulligan } from './testing/call-mulligan.ts';
import { runMulligan } from './testing/run-mulligan.ts';

const directory = mkdtempSync(join(tmpdir(), 'mulligan-mutants-'));
afterAll(() => rmSync(directory, { recursive: true }));

test('tells who found a mutant, after how many games, and how small its game gets', async () => {
  const args = ['mutants', '--only', 'rebuilt-leaver-before-current', '--games', '20'];
  const { code, stdout } = await runMulligan(args);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^rebuilt-leaver-before-current {2}reducer +\S+, game \d+, 4 moves \(of \d+\), \d+ properties$/m,
  );
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('held: 1 of 1 mutant found by an assertion');
});

test('a mutant that is not found in time survives', async () => {
  const args = ['mutants', '--only', 'eagle-eye-pair', '--games', '1', '--games-max', '2', '--json'];
  const { code, stdout } = await runMulligan(args);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    verdict: 'broken',
    summary: { mutants: 1, killed: 0 },
    mutants: [
      {
        name: 'eagle-eye-pair',
        edits: [{ file: expect.stringMatching(/^src\/.+\.ts$/), replacement: expect.any(String) }],
        killed: false,
        first_kill: null,
        smallest: null,
      },
    ],
  });
});

test.each([
  [['--only', 'nobody'], /--only: expected names of mutants or rooms .*, found "nobody"/],
  [['--games', '0'], /--games: expected a whole number from 1/],
])('refuses %j', async (args, message) => {
  const { code, stderr } = await callMulligan(['mutants', ...args]);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

test('--begin-with takes only what was printed, of the same seed', async () => {
  const file = join(directory, 'kills.json');
  const ask = () => callMulligan(['mutants', '--only', 'codec', '--begin-with', file]);
  writeFileSync(file, 'no JSON');
  expect((await ask()).stderr).toContain('--begin-with: expected what mulligan mutants --json printed');
  writeFileSync(file, JSON.stringify({ seed: 'another', mutants: [] }));
  expect((await ask()).stderr).toContain('--begin-with: expected an answer of seed 1, found one of seed "another"');
});
