/** A PostgreSQL server from npm, in a temporary directory of its own, looked after by a keeper (keeper.ts). */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { KeeperReport } from './keeper-report.ts';
import type { PostgresServer } from './postgres-server.ts';
import { ServerStartError } from './server-error.ts';
import { removeServerHome } from './server-home.ts';
import { ServerLog } from './server-log.ts';

const KEEPER = fileURLToPath(new URL('./keeper.ts', import.meta.url));
/** A cold start takes 0.6 s, on a busy machine 2 s. */
const START_TIMEOUT_MS = 60_000;

/**
 * Starts a server; works as root too. It does not keep the process alive, and ends with it however it ends.
 * Throws `ServerStartError` with the server's log.
 */
export async function startEmbedded(): Promise<PostgresServer> {
  // Detached: a Ctrl-C is for this process, and the keeper sees its end. Options meant for this process are not for it.
  const keeper = spawn(process.execPath, [KEEPER], {
    detached: true,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // Written to only by being closed; a keeper that is gone must not end this process.
  keeper.stdin.on('error', () => {});
  const report = await reportOf(keeper);
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= stopKeeper(keeper);
    return stopped;
  };
  keeper.once('exit', () => {
    if (stopped === undefined) stopped = cleanUpAfter(report);
  });
  detach(keeper);
  return { url: report.url, kind: 'embedded', stop };
}

async function reportOf(keeper: ChildProcessWithoutNullStreams): Promise<KeeperReport & { kind: 'started' }> {
  const errors = new ServerLog();
  errors.follow(keeper.stderr);
  const said = new ServerLog();
  const line = new Promise<string>((resolve) => {
    said.follow(keeper.stdout, (text) => {
      if (text.includes('\n')) resolve(text);
    });
  });
  const ended = new Promise<string>((resolve) => {
    keeper.once('error', (error) => resolve(error.message));
    keeper.once('close', (code, signal) => resolve(`its keeper ended with ${signal ?? `exit code ${code}`}`));
  });
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`nothing heard of it within ${START_TIMEOUT_MS / 1000} s`), START_TIMEOUT_MS);
  });
  const heard = await Promise.race([line, ended, timeout]);
  clearTimeout(timer);
  if (!heard.endsWith('\n')) {
    keeper.stdin.end();
    throw new ServerStartError(heard, errors.text);
  }
  // The keeper is this project's own file and writes nothing else.
  const report = JSON.parse(heard) as KeeperReport;
  if (report.kind === 'started') return report;
  throw new ServerStartError(report.reason, report.log || errors.text);
}

/** From here on the keeper and its pipes do not keep this process alive. */
function detach(keeper: ChildProcessWithoutNullStreams): void {
  keeper.unref();
  for (const stream of keeper.stdio) if (stream instanceof Socket) stream.unref();
}

async function stopKeeper(keeper: ChildProcessWithoutNullStreams): Promise<void> {
  if (keeper.exitCode !== null || keeper.signalCode !== null) return;
  keeper.ref();
  keeper.stdin.end();
  await once(keeper, 'exit');
}

/** Somebody killed the keeper: this process does its work, so that nothing is left. */
async function cleanUpAfter(report: KeeperReport & { kind: 'started' }): Promise<void> {
  try {
    process.kill(report.serverPid, 'SIGQUIT');
  } catch {
    // The server has ended too.
  }
  await removeServerHome(report.home).catch(() => {});
}
