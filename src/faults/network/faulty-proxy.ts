/**
 * A TCP proxy in front of a server that fails when it is told to.
 *
 * Method: bytes are passed on as they come. An armed strike takes effect on the next bytes that pass, whatever
 * connection they belong to, and once; connections that are made afterwards work, unless it is armed again.
 */
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Strike } from './strike.ts';

interface Link {
  readonly store: Socket;
  readonly server: Socket;
  /** Something was sent to the server, and no byte of an answer has come back since. */
  isWaiting: boolean;
}

/** What an armed strike has done. */
export interface StrikeReport {
  readonly hasStruck: boolean;
  /** Whether a request was on its way, or its answer. */
  readonly wasInFlight: boolean;
}

const ADDRESS = '127.0.0.1';

export class FaultyProxy {
  /** The URL of the server, by way of this proxy. */
  readonly url: string;
  readonly #listener: Server;
  readonly #links = new Set<Link>();
  #armed: Strike | undefined;
  #bytesLeft = 0;
  #report: StrikeReport = { hasStruck: false, wasInFlight: false };

  /** `url`: of a server that is reached by TCP. */
  static async start(url: string): Promise<FaultyProxy> {
    const target = new URL(url);
    const listener = createServer().listen(0, ADDRESS);
    await once(listener, 'listening');
    return new FaultyProxy(target, listener);
  }

  private constructor(target: URL, listener: Server) {
    const own = new URL(target);
    // It listens on TCP, so its address is an object.
    const { port } = listener.address() as { port: number };
    own.host = `${ADDRESS}:${port}`;
    this.url = own.href;
    this.#listener = listener;
    listener.on('connection', (store) => {
      this.#link(store, connect({ host: target.hostname, port: Number(target.port || 5432), noDelay: true }));
    });
  }

  arm(strike: Strike): void {
    this.#armed = strike;
    this.#bytesLeft = 'bytes' in strike ? strike.bytes : 0;
    this.#report = { hasStruck: false, wasInFlight: false };
  }

  /** Says what the strike has done; one that has not struck does so no more. */
  disarm(): StrikeReport {
    this.#armed = undefined;
    return this.#report;
  }

  async close(): Promise<void> {
    for (const link of this.#links) cut(link);
    this.#listener.close();
    await once(this.#listener, 'close');
  }

  #link(store: Socket, server: Socket): void {
    const link: Link = { store, server, isWaiting: false };
    this.#links.add(link);
    store.setNoDelay(true);
    for (const socket of [store, server]) {
      // Whatever ends one side ends the other.
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#links.delete(link);
        cut(link);
      });
    }
    store.on('data', (bytes) => this.#onRequest(link, bytes));
    server.on('data', (bytes) => this.#onAnswer(link, bytes));
  }

  #onRequest(link: Link, bytes: Buffer): void {
    link.isWaiting = true;
    const strike = this.#armed;
    switch (strike?.kind) {
      case 'request torn':
        if (bytes.length <= this.#bytesLeft) {
          this.#bytesLeft -= bytes.length;
          break;
        }
        this.#strike(true);
        link.server.write(bytes.subarray(0, this.#bytesLeft), () => cut(link));
        return;
      case 'request late':
        this.#strike(true);
        this.#deliverLate(link, bytes, strike.delayMs);
        return;
      case 'swallowed':
        this.#strike(true);
        swallow(link);
        return;
      case 'delayed':
        this.#strike(true);
        // What follows stays behind it.
        link.store.pause();
        setTimeout(() => {
          pass(link.server, bytes);
          link.store.resume();
        }, strike.delayMs);
        return;
      default:
    }
    pass(link.server, bytes);
  }

  #onAnswer(link: Link, bytes: Buffer): void {
    const strike = this.#armed;
    const wasWaiting = link.isWaiting;
    link.isWaiting = false;
    if (strike?.kind === 'answer lost') {
      this.#strike(wasWaiting);
      cut(link);
    } else if (strike?.kind === 'answer torn' && bytes.length > this.#bytesLeft) {
      this.#strike(wasWaiting);
      link.store.write(bytes.subarray(0, this.#bytesLeft), () => cut(link));
    } else pass(link.store, bytes);
  }

  #strike(wasInFlight: boolean): void {
    this.#armed = undefined;
    this.#report = { hasStruck: true, wasInFlight };
  }

  /** The store's side is cut; the server's goes on for as long as it takes to carry out what it gets. */
  #deliverLate({ store, server }: Link, bytes: Buffer, delayMs: number): void {
    for (const event of ['data', 'close']) {
      store.removeAllListeners(event);
      server.removeAllListeners(event);
    }
    store.destroy();
    setTimeout(() => {
      server.on('data', () => server.destroy());
      pass(server, bytes);
    }, delayMs);
  }
}

function pass(to: Socket, bytes: Buffer): void {
  if (!to.destroyed) to.write(bytes);
}

function cut({ store, server }: Link): void {
  store.destroy();
  server.destroy();
}

function swallow({ store, server }: Link): void {
  for (const socket of [store, server]) socket.removeAllListeners('data').resume();
}
