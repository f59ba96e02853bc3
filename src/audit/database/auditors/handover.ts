/** Turns work that gives values one by one into values that are asked for one by one. */

/** Ends work whose values nobody asks for any more. */
class StoppedError extends Error {}

export class Handover<T> {
  #wanted = Promise.withResolvers<void>();
  #given = Promise.withResolvers<T | undefined>();
  #isStopped = false;
  readonly #ended: Promise<void>;

  /** `work` begins when the first value is asked for, and waits between two of them. */
  constructor(work: (give: (value: T) => Promise<void>) => Promise<void>) {
    this.#ended = this.#run(work);
  }

  /** None at the end. Throws what the work throws. */
  next(): Promise<T | undefined> {
    this.#given = Promise.withResolvers<T | undefined>();
    this.#wanted.resolve();
    return this.#given.promise;
  }

  /** Waits until the work has left everything as it was. Never throws. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#wanted.resolve();
    await this.#ended;
  }

  async #run(work: (give: (value: T) => Promise<void>) => Promise<void>): Promise<void> {
    try {
      await this.#untilWanted();
      await work(async (value) => {
        this.#given.resolve(value);
        await this.#untilWanted();
      });
      this.#given.resolve(undefined);
    } catch (error) {
      // Whoever has stopped it waits for nothing.
      if (!this.#isStopped) this.#given.reject(error);
    }
  }

  async #untilWanted(): Promise<void> {
    await this.#wanted.promise;
    if (this.#isStopped) throw new StoppedError();
    this.#wanted = Promise.withResolvers<void>();
  }
}
