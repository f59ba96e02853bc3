/**
 * A time limit that begins anew with every answer. There are tens of thousands of them in a second, so the timer is left
 * alone: when it goes off, it is set again for what is left. While the limit counts, it keeps the process alive.
 */
import { performance } from 'node:perf_hooks';

export class Deadline {
  readonly #missed: () => void;
  #timer: NodeJS.Timeout | undefined;
  #since = 0;
  #limitMs = 0;
  #counts = false;

  constructor(missed: () => void) {
    this.#missed = missed;
  }

  /** From now on, for so long. */
  start(limitMs: number): void {
    this.#since = performance.now();
    if (limitMs !== this.#limitMs) this.#forget();
    this.#limitMs = limitMs;
    if (this.#counts) return;
    this.#counts = true;
    if (this.#timer === undefined) this.#set(limitMs);
    else this.#timer.ref();
  }

  stop(): void {
    this.#counts = false;
    this.#timer?.unref();
  }

  /** A timer for another limit would go off too early, or too late. */
  #forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#counts = false;
  }

  #set(ms: number): void {
    this.#timer = setTimeout(() => this.#look(), Math.ceil(ms));
  }

  #look(): void {
    this.#timer = undefined;
    if (!this.#counts) return;
    const since = this.#since;
    const leftMs = since + this.#limitMs - performance.now();
    if (leftMs > 0) this.#set(leftMs);
    // If it was this process that slept, the answer is there and has only to be read: that comes before `setImmediate`.
    else setImmediate(() => this.#decide(since));
  }

  #decide(since: number): void {
    if (!this.#counts) return;
    if (this.#since === since) this.#missed();
    else this.#timer ??= setTimeout(() => this.#look(), this.#limitMs);
  }
}
