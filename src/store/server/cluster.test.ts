import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { errorOf } from '../contract/open-store.ts';
import { freePort, startCluster } from './cluster.ts';
import { ServerStartError } from './server-error.ts';
import { makeServerHome, removeServerHome, type ServerHome } from './server-home.ts';
import { serverUser } from './server-user.ts';

const user = serverUser();
const never = new AbortController().signal;
let home: ServerHome;
beforeEach(async () => {
  home = await makeServerHome(user);
});
afterEach(() => removeServerHome(home.path));

test('takes another port when the first is taken before it can use it', async () => {
  const squatter = createServer().listen(0, '127.0.0.1');
  await once(squatter, 'listening');
  // It listens on TCP, so its address is an object.
  const { port } = squatter.address() as { port: number };
  const ports = [port, port];
  const cluster = await startCluster(home, user, never, { choosePort: async () => ports.pop() ?? freePort() });
  squatter.close();
  await cluster.stop();
  expect(new URL(cluster.url).port).not.toBe(String(port));
  expect(ports).toEqual([]);
});

test('gives up when every port is taken, and says what the server said', async () => {
  const squatter = createServer().listen(0, '127.0.0.1');
  await once(squatter, 'listening');
  const { port } = squatter.address() as { port: number };
  const error = await errorOf(startCluster(home, user, never, { choosePort: async () => port }));
  squatter.close();
  expect(error).toBeInstanceOf(ServerStartError);
  expect(error).toHaveProperty('message', expect.stringContaining('Address already in use'));
});

test('a failing start carries what its programs said', async () => {
  await writeFile(join(home.data, 'somebody-elses-file'), '');
  const error = await errorOf(startCluster(home, user, never));
  expect(error).toBeInstanceOf(ServerStartError);
  expect(error).toHaveProperty('log', expect.stringContaining('exists but is not empty'));
});

test('gives up when it is told to before it has begun', async () => {
  const error = await errorOf(startCluster(home, user, AbortSignal.abort()));
  expect(error).toHaveProperty('reason', 'given up');
});
