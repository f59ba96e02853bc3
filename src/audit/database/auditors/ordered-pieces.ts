/** Pieces of work shared among auditors, whose results come back in the order in which the pieces were given out. */
import type { AuditedPiece } from '../audited-piece.ts';
import type { Auditor } from './auditor.ts';

/** Results that may wait for one before them, for each auditor: pieces take different times, and memory is bounded. */
const AHEAD_MAX = 2;

export class OrderedPieces {
  readonly #free: Auditor[];
  readonly #underWayMax: number;
  readonly #use: (piece: AuditedPiece, last: string | null) => void;
  #underWay = 0;
  #changed = Promise.withResolvers<void>();
  /** Fulfilled when everything that was given out has been used, or has failed. */
  #allUsed: Promise<void> = Promise.resolve();
  #failure: { readonly error: unknown } | undefined;

  /** `use`: gets each piece with the last of its games. */
  constructor(auditors: readonly Auditor[], use: (piece: AuditedPiece, last: string | null) => void) {
    this.#free = [...auditors];
    this.#underWayMax = auditors.length * AHEAD_MAX;
    this.#use = use;
  }

  /** Waits until somebody is free. Throws what a piece before this one threw. */
  async give(last: string | null, work: (auditor: Auditor) => Promise<AuditedPiece>): Promise<void> {
    while (this.#failure === undefined) {
      const auditor = this.#underWay < this.#underWayMax ? this.#free.pop() : undefined;
      if (auditor !== undefined) {
        this.#underWay += 1;
        this.#allUsed = this.#do(auditor, last, work, this.#allUsed);
        return;
      }
      await this.#changed.promise;
    }
    throw this.#failure.error;
  }

  /** Waits for all that was given out. Throws what the first of them threw. */
  async end(): Promise<void> {
    await this.#allUsed;
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  async #do(
    auditor: Auditor,
    last: string | null,
    work: (auditor: Auditor) => Promise<AuditedPiece>,
    before: Promise<void>,
  ): Promise<void> {
    const outcome = await work(auditor).then(
      (piece) => ({ piece }),
      (error: unknown) => ({ error }),
    );
    this.#free.push(auditor);
    this.#tellOfChange();
    await before;
    this.#underWay -= 1;
    this.#failure ??= 'error' in outcome ? outcome : this.#used(outcome.piece, last);
    this.#tellOfChange();
  }

  /** What keeps a piece from being used ends the work as well. */
  #used(piece: AuditedPiece, last: string | null): { readonly error: unknown } | undefined {
    try {
      this.#use(piece, last);
      return undefined;
    } catch (error) {
      return { error };
    }
  }

  #tellOfChange(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers<void>();
  }
}
