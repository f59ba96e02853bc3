import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { callMulligan } from './testing/call-mulligan.ts';
import { runMulligan } from './testing/run-mulligan.ts';

const directory = mkdtempSync(join(tmpdir(), 'mulligan-explore-'));
afterAll(() => rmSync(directory, { recursive: true }));

test('tells what was covered, table by table and together, and writes nothing where nothing fails', async () => {
  const { code, stdout } = await runMulligan(['explore', '--moves', '6', '--fixtures', directory]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^never +\d+ histories, \d+ states, complete to 6 moves, /m);
  expect(stdout).toMatch(/^held: complete to 6 moves: [\d,]+ histories, [\d,]+ states, [\d,]+ transitions$/m);
  expect(readdirSync(directory)).toEqual([]);
});

test('the same as data', async () => {
  const { code, stdout } = await runMulligan([
    'explore',
    '--moves',
    '5',
    '--cards',
    '14',
    '--json',
    '--fixtures',
    directory,
  ]);
  expect(code).toBe(0);
  const answer = JSON.parse(stdout);
  expect(answer).toMatchObject({ verdict: 'held', moves: 5, cards: 14, complete_depth: 5, findings: [] });
  expect(answer.tables).toHaveLength(7);
});

test.each([
  [[], /required option '--moves <number>'/],
  [['--moves', '2'], /--moves: expected a whole number from 3/],
  [['--moves', '5', '--cards', '13'], /--cards: expected a whole number from 14 to 16, found "13"/],
])('refuses %j', async (args, message) => {
  const { code, stderr } = await callMulligan(['explore', ...args]);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});
