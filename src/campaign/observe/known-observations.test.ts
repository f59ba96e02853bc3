import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cutToKnown } from './known-observations.ts';

const directory = mkdtempSync(join(tmpdir(), 'mulligan-known-'));
afterAll(() => rmSync(directory, { recursive: true }));

const path = join(directory, 'observed.jsonl');

function lineOf(game: number, padding = 0): string {
  return `${JSON.stringify({ padding: 'x'.repeat(padding), arguments: { seed: `a"b/${game}` } })}\n`;
}

test.each([
  { title: 'short', padding: 0 },
  { title: 'longer than a block', padding: 1_500_000 },
])('lines about games that are to be played again go, and half a line, where lines are $title', ({ padding }) => {
  const kept = [1, 2, 3].map((game) => lineOf(game, padding)).join('');
  writeFileSync(path, `${kept}${lineOf(4, padding)}${lineOf(5)}${lineOf(6).slice(0, 20)}`);
  cutToKnown(path, 'a"b', [{ from: 1, to: 3 }]);
  expect(readFileSync(path, 'utf8') === kept).toBe(true);
  cutToKnown(path, 'a"b', [{ from: 1, to: 3 }]);
  expect(readFileSync(path, 'utf8') === kept).toBe(true);
});

test('where nothing is known nothing stays; a file that is not there stays away', () => {
  writeFileSync(path, lineOf(1) + lineOf(2));
  cutToKnown(path, 'a"b', []);
  expect(readFileSync(path, 'utf8')).toBe('');
  cutToKnown(join(directory, 'nowhere'), 'a"b', []);
});
