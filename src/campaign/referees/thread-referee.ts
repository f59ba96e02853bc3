/** A referee in a thread of its own. */

import { Worker } from 'node:worker_threads';
import { type AnyFixture, type AnyShrunkFixture, parseAnyFixture } from '../findings/any-fixture.ts';
import type { Checked, StoreLost } from '../play/check-games.ts';
import type { Range } from '../ranges/range.ts';
import type { Sighting } from '../tally/tally.ts';
import type { Brief, Referee } from './referee.ts';
import type { Failed, Reply, Request } from './thread-messages.ts';

interface Waiting {
  /** What it throws is how the request fails. */
  readonly onReply: (reply: Reply) => void;
  readonly onFailure: (error: Error) => void;
}

export class ThreadReferee implements Referee {
  readonly #thread: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #requests = 0;
  /** What ended the thread before it was closed. */
  #failure: Error | undefined;

  constructor(brief: Brief) {
    this.#thread = new Worker(new URL('./referee-thread.ts', import.meta.url), {
      workerData: brief,
    });
    this.#thread.on('message', (reply: Reply) => this.#hear(reply));
    this.#thread.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    this.#thread.on('exit', () => this.#fail(new Error('the thread of a referee ended before it answered')));
  }

  async check(range: Range): Promise<Checked | StoreLost> {
    return this.#ask({ check: range }, (reply) => ('checked' in reply ? reply.checked : undefined));
  }

  async shrink(shrink: Sighting, playsMax: number, keep: (fixture: AnyFixture) => void): Promise<AnyShrunkFixture> {
    const { smallest, others } = await this.#ask({ shrink, playsMax }, (reply) => {
      if ('kept' in reply) keep(parseAnyFixture(reply.kept));
      return 'shrunk' in reply ? reply.shrunk : undefined;
    });
    return { ...parseAnyFixture(smallest), others: others.map(parseAnyFixture) };
  }

  /** Also when the thread has failed: nothing of it is left then. */
  async close(): Promise<void> {
    if (this.#failure === undefined)
      await this.#ask({ close: true }, (reply) => ('closed' in reply ? true : undefined));
    await this.#thread.terminate();
  }

  /** `read` says what the answer is, or `undefined` for a reply that is not the last. */
  #ask<Answer>(request: Omitted<Request, 'id'>, read: (reply: Reply) => Answer | undefined): Promise<Answer> {
    this.#requests += 1;
    const id = this.#requests;
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const onFailure = (error: Error): void => {
      this.#waiting.delete(id);
      reject(error);
    };
    const onReply = (reply: Reply): void => {
      if ('failed' in reply) throw errorOf(reply.failed);
      const answer = read(reply);
      if (answer === undefined) return;
      this.#waiting.delete(id);
      resolve(answer);
    };
    if (this.#failure === undefined) {
      this.#waiting.set(id, { onReply, onFailure });
      this.#thread.postMessage({ id, ...request });
    } else reject(this.#failure);
    return promise;
  }

  #hear(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    try {
      waiting?.onReply(reply);
    } catch (error) {
      waiting?.onFailure(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { onFailure } of [...this.#waiting.values()]) onFailure(this.#failure);
  }
}

/** `Omit` for each of the alternatives. */
type Omitted<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

function errorOf({ name, message, stack }: Failed): Error {
  return Object.assign(new Error(message), { name, stack });
}
