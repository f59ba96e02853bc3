/** An auditor in a thread of its own. */
import { Worker } from 'node:worker_threads';
import { StoreQueryError } from '../../../store/errors.ts';
import type { AuditedPiece } from '../audited-piece.ts';
import type { AuditBrief, Auditor, ReadGames } from './auditor.ts';
import type { Failed, Reply, Request } from './thread-messages.ts';

/** Megabytes that a thread may keep of what it has read before it is cleaned up: a piece takes a tenth of it. */
const YOUNG_MEGABYTES = 16;

export class ThreadAuditor implements Auditor {
  readonly #thread: Worker;
  #waiting: PromiseWithResolvers<Reply> | undefined;
  /** What ended the thread before it was closed. */
  #failure: Error | undefined;

  constructor(brief: AuditBrief) {
    this.#thread = new Worker(new URL('./auditor-thread.ts', import.meta.url), {
      workerData: brief,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    this.#thread.on('message', (reply: Reply) => this.#waiting?.resolve(reply));
    this.#thread.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    this.#thread.on('exit', () => this.#fail(new Error('the thread of an auditor ended before it answered')));
  }

  audit(audit: readonly string[], snapshot: string | undefined): Promise<AuditedPiece> {
    return this.#askForPiece({ audit, snapshot });
  }

  judge(judge: ReadGames, snapshot: string | undefined): Promise<AuditedPiece> {
    return this.#askForPiece({ judge, snapshot });
  }

  /** Also when the thread has failed: nothing of it is left then. */
  async close(): Promise<void> {
    if (this.#failure === undefined) await this.#ask({ close: true }).catch(() => {});
    await this.#thread.terminate();
  }

  async #askForPiece(request: Request): Promise<AuditedPiece> {
    const reply = await this.#ask(request);
    if ('piece' in reply) return reply.piece;
    throw 'failed' in reply ? errorOf(reply.failed) : new Error('expected a piece, found that the auditor has closed');
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
