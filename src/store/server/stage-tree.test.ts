import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runnableBinaries } from './postgres-binaries.ts';
import { stageTree } from './stage-tree.ts';

let path: string;
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'mulligan-test-'));
});
afterEach(() => rm(path, { recursive: true }));

test('copies files and links, opens them to everybody, and makes the links that npm left out', async () => {
  const lib = join(path, 'package', 'native', 'lib');
  await mkdir(lib, { recursive: true, mode: 0o700 });
  await writeFile(join(lib, 'libx.so.1.2'), 'x', { mode: 0o600 });
  await writeFile(join(lib, 'libx.a'), 'archive');
  await symlink('libx.so.1.2', join(lib, 'libx.so'));
  const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }];
  await writeFile(join(path, 'package', 'native', 'pg-symlinks.json'), JSON.stringify(links));
  const staged = join(await stageTree(join(path, 'package'), join(path, 'staged')), 'lib');
  for (const name of ['libx.so.1.2', 'libx.so', 'libx.so.1'])
    expect(await readFile(join(staged, name), 'utf8')).toBe('x');
  expect((await stat(staged)).mode & 0o777).toBe(0o755);
  expect((await stat(join(staged, 'libx.so.1.2'))).mode & 0o777).toBe(0o755);
  await expect(stat(join(staged, 'libx.a'))).rejects.toThrow('ENOENT');
});

test('the programs run from a copy as well', async () => {
  const { postgres } = await runnableBinaries({ path, data: path }, undefined);
  const packageRoot = join(postgres, '..', '..', '..');
  const staged = await stageTree(packageRoot, join(path, 'staged'));
  await chmod(path, 0o755);
  const { stdout } = await promisify(execFile)(join(staged, 'bin', 'postgres'), ['--version']);
  expect(stdout).toMatch(/^postgres \(PostgreSQL\) \d+/);
});
