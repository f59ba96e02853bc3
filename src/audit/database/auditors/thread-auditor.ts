/** An auditor in a thread of its own. */
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { StoreQueryError } from '../../../store/errors.ts';
import type { AuditedPiece } from '../audited-piece.ts';
import type { AuditBrief, Auditor, SortedPiece, Sorting } from './auditor.ts';
import type { Failed, Reply, Request } from './thread-messages.ts';

/**
 * Megabytes of a thread: left to itself it would take as many as the machine has before it cleans up. The longest game that is
 * read takes half of the old ones.
 */
const MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 96 };

/** Milliseconds that a thread has to leave its connections in order. */
const CLOSE_MS = 2_000;

export class ThreadAuditor implements Auditor {
  readonly #thread: Worker;
  #waiting: PromiseWithResolvers<Reply> | undefined;
  /** What ended the thread before it was closed. */
  #failure: Error | undefined;

  constructor(brief: AuditBrief) {
    this.#thread = new Worker(new URL('./auditor-thread.ts', import.meta.url), {
      workerData: brief,
      resourceLimits: MEMORY,
    });
    this.#thread.on('message', (reply: Reply) => this.#waiting?.resolve(reply));
    this.#thread.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    this.#thread.on('exit', () => this.#fail(new Error('the thread of an auditor ended before it answered')));
  }

  audit(audit: readonly string[], snapshot: string | undefined): Promise<AuditedPiece> {
    return this.#answer({ audit, snapshot }, (reply) => ('piece' in reply ? { is: reply.piece } : undefined));
  }

  sort(sort: Sorting): Promise<void> {
    return this.#answer({ sort }, (reply) => ('isSorting' in reply ? { is: undefined } : undefined));
  }

  next(): Promise<SortedPiece | undefined> {
    return this.#answer({ next: true }, (reply) => ('sorted' in reply ? { is: reply.sorted } : undefined));
  }

  /** Also when the thread has failed: nothing of it is left then. */
  async close(): Promise<void> {
    // One that waits for the server to sort would be waited for as well.
    if (this.#failure === undefined)
      await Promise.race([this.#ask({ close: true }).catch(() => {}), setTimeout(CLOSE_MS, undefined, { ref: false })]);
    await this.#thread.terminate();
  }

  /** `read` says what the answer is, or `undefined` for one to another question. */
  async #answer<T>(request: Request, read: (reply: Reply) => { readonly is: T } | undefined): Promise<T> {
    const reply = await this.#ask(request);
    if ('failed' in reply) throw errorOf(reply.failed);
    const answer = read(reply);
    if (answer === undefined) throw new Error('expected an answer of the auditor, found one to another question');
    return answer.is;
  }

  async #ask(request: Request): Promise<Reply> {
    if (this.#failure !== undefined) throw this.#failure;
    this.#waiting = Promise.withResolvers<Reply>();
    this.#thread.postMessage(request);
    return this.#waiting.promise;
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#waiting?.reject(this.#failure);
  }
}

function errorOf({ name, message, stack, query }: Failed): Error {
  return query === undefined ? Object.assign(new Error(message), { name, stack }) : new StoreQueryError(query);
}
