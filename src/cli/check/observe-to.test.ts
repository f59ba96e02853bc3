import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { callMulligan } from '../testing/call-mulligan.ts';
import { runMulligan } from '../testing/run-mulligan.ts';

const directory = mkdtempSync(join(tmpdir(), 'mulligan-observe-'));
afterAll(() => rmSync(directory, { recursive: true }));

function linesOf(path: string): { arguments: { seed: string } }[] {
  const text = readFileSync(path, 'utf8');
  expect(text.endsWith('\n')).toBe(true);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test('writes one line for each game, in order, and the digest does not change by it', async () => {
  const path = join(directory, 'observed.jsonl');
  const args = ['check', '--games', '40', '--seed', '7', '--json'];
  const { code, stdout } = await callMulligan([...args, '--observe', path]);
  expect(code).toBe(0);
  expect(linesOf(path).map((line) => line.arguments.seed)).toEqual(
    Array.from({ length: 40 }, (_, index) => `7/${index + 1}`),
  );
  const { digest } = JSON.parse(stdout);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.parse((await callMulligan(args)).stdout).digest).toBe(digest);
  expect((await callMulligan(args.slice(0, -1))).stdout).toContain(`, digest ${digest.slice(0, 12)}\n`);
});

test('a file that cannot be written is a mistake of usage', async () => {
  const path = join(directory, 'missing', 'observed.jsonl');
  const { code, stdout, stderr } = await callMulligan(['check', '--games', '2', '--observe', path]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/--observe: expected a file that can be written to, found ".*": ENOENT/);
});

test('is whole when the run is interrupted: each game that counts, and no half of a line', async () => {
  const path = join(directory, 'interrupted.jsonl');
  const args = ['check', '--games', '1000000', '--seed', '7', '--json', '--observe', path, '--workers', '1'];
  const { code, stdout } = await runMulligan(args, {
    cwd: directory,
    whileRunning: (kill, stderr) => stderr.once('data', () => setTimeout(() => kill('SIGINT'), 400)),
  });
  expect(code).toBe(130);
  const { games } = JSON.parse(stdout);
  expect(games).toBeGreaterThan(0);
  expect(linesOf(path)).toHaveLength(games);
}, 30_000);
