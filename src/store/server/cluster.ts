/** One PostgreSQL server in one directory: made, started on a free port, stopped. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { killTree } from './kill-tree.ts';
import { type PostgresBinaries, runnableBinaries } from './postgres-binaries.ts';
import { ServerStartError } from './server-error.ts';
import { type ServerHome, writePrivateFile } from './server-home.ts';
import { ServerLog } from './server-log.ts';
import type { ServerUser } from './server-user.ts';

export interface Cluster {
  readonly url: string;
  /** The process id of the server; another one after a crash. */
  readonly pid: number;
  /** Kills the server with all its processes, as a power failure would, and starts it again on the same data and port. */
  crash(): Promise<void>;
  /** Ends the server at once: its data are about to be removed. */
  stop(): Promise<void>;
}

interface Ground {
  readonly home: ServerHome;
  readonly user: ServerUser | undefined;
  readonly binaries: PostgresBinaries;
  readonly log: ServerLog;
  readonly signal: AbortSignal;
  /** Beyond those of every server, in place of them where they are the same: `name=value`. */
  readonly settings: readonly string[];
}

export interface ClusterOptions {
  /** Settings that take the place of the usual ones, such as `synchronous_commit=off`. */
  readonly settings?: readonly string[];
  /** Where to try next; a free port unless given. */
  readonly choosePort?: () => Promise<number>;
}

const ADDRESS = '127.0.0.1';
const USER = 'postgres';
const PORT_TRIES = 10;
const READY = 'database system is ready to accept connections';
const PORT_TAKEN = /could not bind|could not create any TCP\/IP sockets/;
/** A server that does not end by itself within this time is killed. */
const STOP_TIMEOUT_MS = 10_000;

/** Nothing of the caller's environment may change what the server is (`PGDATA`, `LC_ALL`, `TZ`). */
const { PATH = '' } = process.env;
const ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC', PATH };

/** Durable as a real one, reachable from this machine only, and without a socket in the file system. */
const SETTINGS = [
  `listen_addresses=${ADDRESS}`,
  'unix_socket_directories=',
  'fsync=on',
  'full_page_writes=on',
  'synchronous_commit=on',
  'max_connections=200',
  'cluster_name=mulligan',
  'timezone=UTC',
  'log_timezone=UTC',
];

/** Makes and starts a server in `home`. `signal` gives up half way. Throws `ServerStartError` with the log. */
export async function startCluster(
  home: ServerHome,
  user: ServerUser | undefined,
  signal: AbortSignal,
  { settings = [], choosePort = freePort }: ClusterOptions = {},
): Promise<Cluster> {
  const log = new ServerLog();
  const ground: Ground = { home, user, binaries: await runnableBinaries(home, user), log, signal, settings };
  const password = randomBytes(24).toString('hex');
  await initialise(ground, password);
  for (let tries = 1; tries <= PORT_TRIES; tries += 1) {
    const port = await choosePort();
    const server = await startServer(ground, port);
    if (server !== undefined) return runningCluster(ground, server, { port, password });
  }
  throw new ServerStartError(`${PORT_TRIES} free ports were taken before it could use them`, log.text);
}

function runningCluster(
  ground: Ground,
  started: ChildProcess,
  { port, password }: { port: number; password: string },
): Cluster {
  let server = started;
  return {
    url: `postgres://${USER}:${password}@${ADDRESS}:${port}/postgres`,
    get pid() {
      // It has run, so it has a number.
      return server.pid as number;
    },
    crash: async () => {
      await killTree(server);
      const again = await startServer(ground, port);
      if (again === undefined) throw new ServerStartError('its port was taken while it was down', ground.log.text);
      server = again;
    },
    stop: () => stopServer(server),
  };
}

async function initialise({ home, user, binaries, log, signal }: Ground, password: string): Promise<void> {
  if (signal.aborted) throw new ServerStartError('given up');
  const passwordFile = await writePrivateFile(home, 'password', password, user);
  const flags = ['--encoding=UTF8', '--locale=C', '--data-checksums', '--auth=scram-sha-256', `--username=${USER}`];
  // Its files need not survive a power failure before there is anything in them, so syncing them would only cost time.
  const args = [`--pgdata=${home.data}`, `--pwfile=${passwordFile}`, ...flags, '--no-sync', '--no-instructions'];
  const child = spawnProgram(binaries.initdb, args, { home, user });
  log.follow(child.stdout);
  log.follow(child.stderr);
  const abort = () => killGroup(child);
  signal.addEventListener('abort', abort);
  const outcome = await exitOf(child);
  signal.removeEventListener('abort', abort);
  await rm(passwordFile, { force: true });
  if (signal.aborted) throw new ServerStartError('given up');
  if (outcome !== 'exit code 0') throw new ServerStartError(`initdb ended with ${outcome}`, log.text);
}

/** The server, once it takes connections; `undefined` if the port was taken meanwhile. */
async function startServer(
  { home, user, binaries, log, signal, settings }: Ground,
  port: number,
): Promise<ChildProcess | undefined> {
  // Of two values for one setting the later one holds.
  const args = [
    '-D',
    home.data,
    '-p',
    String(port),
    ...[...SETTINGS, ...settings].flatMap((setting) => ['-c', setting]),
  ];
  // What was said before is not what this start says.
  log.clear();
  const child = spawnProgram(binaries.postgres, args, { home, user });
  log.follow(child.stdout);
  const ready = new Promise<'ready'>((resolve) => {
    log.follow(child.stderr, (text) => {
      if (text.includes(READY)) resolve('ready');
    });
  });
  const exit = exitOf(child);
  const aborted = once(signal, 'abort').then(() => 'given up');
  const outcome = signal.aborted ? 'given up' : await Promise.race([ready, exit, aborted]);
  if (outcome === 'ready') return child;
  if (outcome === 'given up') {
    await stopServer(child);
    throw new ServerStartError('given up');
  }
  if (PORT_TAKEN.test(log.text)) {
    log.add(`port ${port} was taken, trying another\n`);
    return undefined;
  }
  throw new ServerStartError(`the server ended with ${outcome}`, log.text);
}

function spawnProgram(
  program: string,
  args: readonly string[],
  { home, user }: { home: ServerHome; user: ServerUser | undefined },
): ChildProcess {
  // A process group of its own: nothing that a terminal sends reaches it, and it can be killed with its children.
  return spawn(program, args, {
    ...user,
    cwd: home.path,
    env: ENVIRONMENT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** How a process ended, in words; a program that cannot be run has ended too. */
async function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`));
  });
}

async function stopServer(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  // "Immediate" shutdown: the server ends its children and leaves no shared memory, but writes nothing down any more.
  child.kill('SIGQUIT');
  const timer = setTimeout(() => killGroup(child), STOP_TIMEOUT_MS);
  await exited;
  clearTimeout(timer);
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** A port that nobody used a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, ADDRESS);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new ServerStartError('no free port');
  return address.port;
}
