import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeDirectory, tryDirectory } from './fixture-directory.ts';

const directory = mkdtempSync(join(tmpdir(), 'mulligan-directory-'));
afterAll(() => rmSync(directory, { recursive: true }));

test('trying leaves nothing, whether the directory was there or not', () => {
  tryDirectory(directory);
  tryDirectory(join(directory, 'a', 'b'));
  expect(readdirSync(directory)).toEqual([]);
});

test('making answers with what was not there', () => {
  const [above, within] = [join(directory, 'above'), join(directory, 'above', 'within')];
  expect(makeDirectory(within)).toEqual([above, within]);
  expect(makeDirectory(within)).toEqual([]);
});

test('a file is no directory, nor is anything below it', () => {
  const file = join(directory, 'file');
  writeFileSync(file, 'kept');
  expect(() => tryDirectory(file)).toThrow(/ENOTDIR|EEXIST/);
  expect(() => tryDirectory(join(file, 'below'))).toThrow(/ENOTDIR|ENOENT/);
});

test.runIf(existsSync('/proc/self'))('a place where nothing can be made is refused, and at once', () => {
  expect(() => tryDirectory('/proc/no/such')).toThrow(/ENOENT|EACCES|EPERM/);
});
