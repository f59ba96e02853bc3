import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FaultyProxy } from './faulty-proxy.ts';

let server: Server;
/** What the server got, all connections together. */
let received: string;
let proxy: FaultyProxy;
let sockets: Set<Socket>;

/** A server that answers each piece with the same in brackets. */
beforeEach(async () => {
  received = '';
  sockets = new Set();
  server = createServer((socket) => {
    sockets.add(socket);
    socket
      .on('error', () => {})
      .on('data', (bytes) => {
        received += bytes.toString();
        socket.write(`[${bytes}]`);
      });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number }; // It listens on TCP.
  proxy = await FaultyProxy.start(`postgres://user:word@127.0.0.1:${port}/db?x=1`);
});
afterEach(async () => {
  await proxy.close();
  for (const socket of sockets) socket.destroy();
  server.close();
});

interface Client {
  readonly socket: Socket;
  answered: string;
  isClosed: boolean;
}

async function client(): Promise<Client> {
  const { hostname, port } = new URL(proxy.url);
  const socket = connect(Number(port), hostname);
  const state: Client = { socket, answered: '', isClosed: false };
  socket.on('error', () => {});
  socket.on('data', (bytes) => {
    state.answered += bytes.toString();
  });
  socket.on('close', () => {
    state.isClosed = true;
  });
  await once(socket, 'connect');
  return state;
}

async function eventually(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds() && tries < 500; tries += 1) await sleep(5);
  expect(holds()).toBe(true);
}

test('is where the URL leads, and passes everything on', async () => {
  expect(proxy.url).toMatch(/^postgres:\/\/user:word@127\.0\.0\.1:\d+\/db\?x=1$/);
  const one = await client();
  one.socket.write('hello');
  await eventually(() => one.answered === '[hello]');
  expect(proxy.disarm()).toEqual({ hasStruck: false, wasInFlight: false });
});

test('tears a request after so many bytes, in whichever piece they are', async () => {
  proxy.arm({ kind: 'request torn', bytes: 7 });
  const one = await client();
  one.socket.write('hello');
  await eventually(() => one.answered === '[hello]');
  one.socket.write('world');
  await eventually(() => one.isClosed);
  await eventually(() => received === 'hellowo');
  expect(proxy.disarm()).toEqual({ hasStruck: true, wasInFlight: true });
});

test('cuts for the store at once and delivers what it sent later', async () => {
  const one = await client();
  proxy.arm({ kind: 'request late', delayMs: 60 });
  one.socket.write('hello');
  await eventually(() => one.isClosed);
  expect(received).toBe('');
  await eventually(() => received === 'hello');
  expect(one.answered).toBe('');
});

test('loses an answer to a request that was carried out', async () => {
  const one = await client();
  proxy.arm({ kind: 'answer lost' });
  one.socket.write('hello');
  await eventually(() => one.isClosed);
  expect({ received, answered: one.answered }).toEqual({ received: 'hello', answered: '' });
  expect(proxy.disarm()).toEqual({ hasStruck: true, wasInFlight: true });
});

test('tears an answer', async () => {
  const one = await client();
  proxy.arm({ kind: 'answer torn', bytes: 3 });
  one.socket.write('hello');
  await eventually(() => one.isClosed);
  expect(one.answered).toBe('[he');
});

test('swallows everything without a word', async () => {
  const one = await client();
  proxy.arm({ kind: 'swallowed' });
  one.socket.write('hello');
  await sleep(60);
  expect({ received, answered: one.answered, isClosed: one.isClosed }).toEqual({
    received: '',
    answered: '',
    isClosed: false,
  });
});

test('delays', async () => {
  const one = await client();
  proxy.arm({ kind: 'delayed', delayMs: 50 });
  const begun = performance.now();
  one.socket.write('hello');
  await eventually(() => one.answered === '[hello]');
  expect(performance.now() - begun).toBeGreaterThan(45);
});

test('strikes once: the next connection works', async () => {
  const [one, other] = [await client(), await client()];
  proxy.arm({ kind: 'answer lost' });
  one.socket.write('hello');
  await eventually(() => one.isClosed);
  other.socket.write('world');
  await eventually(() => other.answered === '[world]');
});
