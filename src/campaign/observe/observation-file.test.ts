import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ObservationFile } from './observation-file.ts';

const directory = mkdtempSync(join(tmpdir(), 'mulligan-observations-'));
afterAll(() => rmSync(directory, { recursive: true }));

const WRITTEN = { appends: false };

test('lines are in the file as soon as they are written, and what was there is gone', () => {
  const path = join(directory, 'observed.jsonl');
  writeFileSync(path, 'from another run');
  const file = new ObservationFile(path, WRITTEN);
  file.write(['{"game":1}']);
  expect(readFileSync(path, 'utf8')).toBe('{"game":1}\n');
  file.write(['{"game":2}', '{"game":3}']);
  file.write([]);
  file.close();
  expect(readFileSync(path, 'utf8')).toBe('{"game":1}\n{"game":2}\n{"game":3}\n');
  const again = new ObservationFile(path, { appends: true });
  again.write(['{"game":4}']);
  again.close();
  expect(readFileSync(path, 'utf8')).toMatch(/"game":3}\n{"game":4}\n$/);
});

test('a file that cannot be made is told at once', () => {
  expect(() => new ObservationFile(join(directory, 'missing', 'observed.jsonl'), WRITTEN)).toThrow(/ENOENT/);
});

test.runIf(existsSync('/dev/full'))('what keeps a line from being written is remembered, and nothing is thrown', () => {
  const file = new ObservationFile('/dev/full', WRITTEN);
  file.write(['1']);
  expect(file.failure?.message).toContain('ENOSPC');
  file.write(['2']);
  file.close();
});
