/**
 * The keeper: a process that owns one server and outlives whoever asked for it by just long enough.
 *
 * Method: the asking process holds the other end of this process's standard input. However that process ends, by
 * itself, by a signal or by SIGKILL, the kernel closes that end; the keeper reads the end of its input, stops the server
 * and removes its directory. It says one line of JSON on standard output: a `KeeperReport`. For tests of crashes it kills
 * the server when it is told to, as nobody else could do without being in the way of the load, and says so again.
 */
import { type Cluster, startCluster } from './cluster.ts';
import { CRASH, type KeeperOrder, type KeeperReport } from './keeper-report.ts';
import { ServerStartError } from './server-error.ts';
import { makeServerHome, removeServerHome } from './server-home.ts';
import { serverUser } from './server-user.ts';

const released = new AbortController();

function release(): void {
  released.abort();
}

for (const event of ['end', 'close', 'error']) process.stdin.once(event, release);
process.on('SIGTERM', release);
// The terminal's signals are for the asking process; its end is what counts.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});
// Nobody may be left to hear what is said.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
process.on('uncaughtException', (error) => {
  process.stderr.write(`${error.stack}\n`);
  release();
});

async function keep(): Promise<void> {
  // Whoever starts a keeper gives it its order.
  const { settings, base } = JSON.parse(process.argv[2] ?? '{"settings": []}') as KeeperOrder;
  const user = serverUser();
  const home = await makeServerHome(user, base);
  try {
    const cluster = await startCluster(home, user, released.signal, { settings });
    obey(cluster);
    await say({ kind: 'started', url: cluster.url, serverPid: cluster.pid, home: home.path });
    await untilReleased();
    await cluster.stop();
  } finally {
    await removeServerHome(home.path);
  }
}

/** One crash after the other. */
function obey(cluster: Cluster): void {
  let last = Promise.resolve();
  process.stdin.setEncoding('utf8').on('data', (text: string) => {
    for (let orders = text.split(CRASH).length - 1; orders > 0; orders -= 1) last = last.then(() => crash(cluster));
  });
}

async function crash(cluster: Cluster): Promise<void> {
  try {
    await cluster.crash();
    await say({ kind: 'crashed', serverPid: cluster.pid });
  } catch (error) {
    await sayFailed(error);
    release();
  }
}

async function untilReleased(): Promise<void> {
  if (released.signal.aborted) return;
  await new Promise((resolve) => released.signal.addEventListener('abort', resolve, { once: true }));
}

async function say(report: KeeperReport): Promise<void> {
  await new Promise<void>((resolve) => {
    process.stdout.write(`${JSON.stringify(report)}\n`, () => resolve());
  });
}

async function sayFailed(error: unknown): Promise<void> {
  const isTyped = error instanceof ServerStartError;
  await say({ kind: 'failed', reason: isTyped ? error.reason : String(error), log: isTyped ? error.log : '' });
}

try {
  // Until there is a server nothing is asked of it; the end of the input is seen all the same.
  process.stdin.resume();
  await keep();
} catch (error) {
  await sayFailed(error);
}
process.exit(0);
