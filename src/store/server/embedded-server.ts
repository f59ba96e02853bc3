/** A PostgreSQL server from npm, in a temporary directory of its own, looked after by a keeper (keeper.ts). */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CRASH, type KeeperOrder } from './keeper-report.ts';
import { KeeperVoice } from './keeper-voice.ts';
import type { PostgresServer } from './postgres-server.ts';
import { ServerStartError } from './server-error.ts';
import { removeServerHome } from './server-home.ts';

const KEEPER = fileURLToPath(new URL('./keeper.ts', import.meta.url));

/** A server that can be harmed on purpose. */
export interface EmbeddedServer extends PostgresServer {
  /** The directory of its data. */
  readonly data: string;
  /** Kills it with all its processes and starts it again, on the same data and port. Throws `ServerStartError`. */
  crash(): Promise<void>;
}

/**
 * Starts a server; works as root too. It does not keep the process alive, and ends with it however it ends.
 * Throws `ServerStartError` with the server's log.
 */
export async function startEmbedded(order: KeeperOrder = { settings: [] }): Promise<EmbeddedServer> {
  // Detached: a Ctrl-C is for this process, and the keeper sees its end. Options meant for this process are not for it.
  const keeper = spawn(process.execPath, [KEEPER, JSON.stringify(order)], {
    detached: true,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // A keeper that is gone must not end this process.
  keeper.stdin.on('error', () => {});
  const voice = new KeeperVoice(keeper);
  const started = await voice.next();
  if (started.kind !== 'started') throw new ServerStartError(`expected a start, heard ${started.kind}`);
  let { serverPid } = started;
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= stopKeeper(keeper);
    return stopped;
  };
  keeper.once('exit', () => {
    if (stopped === undefined) stopped = cleanUpAfter(started.home, serverPid);
  });
  const crash = async () => {
    keeper.stdin.write(CRASH);
    ({ serverPid } = await voice.next());
  };
  detach(keeper);
  return { url: started.url, kind: 'embedded', data: join(started.home, 'data'), crash, stop };
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
async function cleanUpAfter(home: string, serverPid: number): Promise<void> {
  try {
    process.kill(serverPid, 'SIGQUIT');
  } catch {
    // The server has ended too.
  }
  await removeServerHome(home).catch(() => {});
}
