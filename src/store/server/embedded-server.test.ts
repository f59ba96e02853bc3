import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { admin } from '../testing/admin.ts';
import { startEmbedded } from './embedded-server.ts';

const HOLD_SERVER = fileURLToPath(new URL('../testing/hold-server.ts', import.meta.url));
const GONE_WITHIN_MS = 20_000;

/** The process id of a server, from itself. */
async function pidOf(url: string): Promise<number> {
  const [row] = await admin<{ pid: string }>(
    url,
    `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid`,
  );
  return Number(row?.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Waits until the condition holds; throws after `GONE_WITHIN_MS`. */
async function eventually(claim: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + GONE_WITHIN_MS; !(await holds()); await sleep(20))
    if (Date.now() > deadline) throw new Error(`after ${GONE_WITHIN_MS} ms it is not true that ${claim}`);
}

/** A directory for temporary files that belongs to one test, and that every user can reach. */
async function ownTemporaryDirectory(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'mulligan-test-'));
  await chmod(path, 0o711);
  return path;
}

function hold(way: string, temporary: string): ChildProcess {
  // A group of its own, like a command in a terminal, so that a signal can be sent to all of it.
  return spawn(process.execPath, [HOLD_SERVER, way], {
    detached: true,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

async function urlOf(child: ChildProcess): Promise<string> {
  // Its standard output is a pipe.
  const [text] = await once(child.stdout!, 'data');
  return String(text).trim();
}

test('is durable, checks its pages, speaks UTF-8, and listens on this machine only; two at once do not meet', async () => {
  const [server, other] = await Promise.all([startEmbedded(), startEmbedded()]);
  const rows = await admin<{ name: string; setting: string }>(
    server.url,
    `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit',
       'data_checksums', 'server_encoding', 'listen_addresses', 'unix_socket_directories', 'TimeZone') ORDER BY name`,
  );
  expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
    TimeZone: 'UTC',
    data_checksums: 'on',
    fsync: 'on',
    full_page_writes: 'on',
    listen_addresses: '127.0.0.1',
    server_encoding: 'UTF8',
    synchronous_commit: 'on',
    unix_socket_directories: '',
  });
  expect(new URL(server.url).port).not.toBe(new URL(other.url).port);
  expect(new URL(server.url).password).not.toBe(new URL(other.url).password);
  for (const { url } of [server, other]) await admin(url, 'CREATE TABLE own (id INT)');
  await Promise.all([server.stop(), other.stop()]);
  // Once more is harmless.
  await Promise.all([server.stop(), other.stop()]);
});

test.for(['stop', 'forget', 'throw', 'exit'])('nothing is left of a process that ends by %s', async (way) => {
  const temporary = await ownTemporaryDirectory();
  const child = hold(way, temporary);
  const exited = once(child, 'exit');
  const url = await urlOf(child);
  const [code] = await exited;
  expect(code).toBe({ stop: 0, forget: 0, throw: 1, exit: 3 }[way]);
  await eventually('the directory is gone', async () => (await readdir(temporary)).length === 0);
  await expect(admin(url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  await rm(temporary, { recursive: true });
});

test.for(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
  'nothing is left after %s to the process and its group',
  async (signal) => {
    const temporary = await ownTemporaryDirectory();
    const child = hold('wait', temporary);
    const url = await urlOf(child);
    const pid = await pidOf(url);
    expect(isRunning(pid)).toBe(true);
    expect(await readdir(temporary)).toHaveLength(1);
    // It was spawned, so it has a number.
    process.kill(-child.pid!, signal);
    await eventually('the server is gone', () => !isRunning(pid));
    await eventually('the directory is gone', async () => (await readdir(temporary)).length === 0);
    await rm(temporary, { recursive: true });
  },
);

test('nothing is left of a process that is killed while the server starts', async () => {
  const temporary = await ownTemporaryDirectory();
  for (const afterMs of [0, 100, 300, 600]) {
    const child = hold('wait', temporary);
    await eventually('the server has begun to start', async () => (await readdir(temporary)).length === 1);
    await sleep(afterMs);
    child.kill('SIGKILL');
    await eventually('the directory is gone', async () => (await readdir(temporary)).length === 0);
  }
  // And nobody comes back to write in it.
  await sleep(300);
  expect(await readdir(temporary)).toEqual([]);
  await rm(temporary, { recursive: true });
});

test('a crash leaves nothing running and loses nothing that was acknowledged; the server is back at its place, with its settings', async () => {
  const server = await startEmbedded({ settings: ['work_mem=5MB'] });
  await admin(server.url, 'CREATE TABLE kept AS SELECT 1 AS number');
  const pid = await pidOf(server.url);
  await server.crash();
  expect(isRunning(pid)).toBe(false);
  expect(await admin(server.url, 'SELECT number FROM kept')).toEqual([{ number: 1 }]);
  expect(await admin(server.url, 'SHOW work_mem')).toEqual([{ work_mem: '5MB' }]);
  const last = await pidOf(server.url);
  await server.stop();
  await eventually('the server has ended', () => !isRunning(last));
});
