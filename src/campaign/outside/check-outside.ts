/**
 * Some games of a campaign, asked of a subject outside. A few are under way at a time, so that it never waits for the
 * judge; they are counted in their order, and the answer depends on nothing but these games.
 */
import { inOrder } from '../../harness/finding.ts';
import { SubjectStartError } from '../../protocol/subject-start-error.ts';
import { type Checked, ENDLESS_GAMES_MAX, type StoreLost } from '../play/check-games.ts';
import { seedOf } from '../play/seed-of.ts';
import { type Range, sizeOf } from '../ranges/range.ts';
import type { Tally } from '../tally/tally.ts';
import { TallyOfGames } from '../tally/tally-of-games.ts';
import type { Answered, GamesOutside } from './games-outside.ts';

export interface OutsidePlan {
  /** Of the campaign. */
  readonly seed: string;
  /** Whether the first game that fails is the last. */
  readonly bails: boolean;
}

/** One that is asked for, one that is answered, one that is judged. */
const GAMES_AT_ONCE = 3;

export async function checkOutside(range: Range, plan: OutsidePlan, games: GamesOutside): Promise<Checked | StoreLost> {
  const check = new OutsideCheck(range, plan, games);
  try {
    await check.run();
    return { tally: check.tally, ...NOTHING_STORED };
  } catch (error) {
    // A subject that cannot be started any more is as good as a store that is lost, but what it has shown counts.
    if (error instanceof SubjectStartError) return { tally: check.tally, ...NOTHING_STORED, storeLost: error.message };
    throw error;
  }
}

const NOTHING_STORED = { observations: [], appends: [] };

class OutsideCheck {
  readonly #range: Range;
  readonly #plan: OutsidePlan;
  readonly #games: GamesOutside;
  readonly #ahead: TallyOfGames;
  readonly #answered: Answered[] = [];
  readonly #underWay: Promise<Answered>[] = [];
  #begun = 0;

  constructor(range: Range, plan: OutsidePlan, games: GamesOutside) {
    this.#range = range;
    this.#plan = plan;
    this.#games = games;
    this.#ahead = new TallyOfGames(plan.seed, range.from);
  }

  async run(): Promise<void> {
    try {
      for (let isOver = false; !isOver && this.#answered.length < sizeOf(this.#range); ) {
        this.#beginMore();
        // There is at least one under way, for not all were answered.
        const { findings: found, ...answered } = await (this.#underWay.shift() as Promise<Answered>);
        const findings = found.map(inOrder);
        this.#answered.push({ findings, ...answered });
        answered.count?.(this.#ahead);
        this.#ahead.addFindings(this.#range.from + this.#answered.length - 1, findings);
        isOver = (this.#plan.bails && findings.length > 0) || this.#ahead.endless >= ENDLESS_GAMES_MAX;
      }
    } finally {
      await Promise.allSettled(this.#underWay);
    }
  }

  /** Of the games that were answered. */
  get tally(): Tally {
    return (this.#begun === this.#answered.length ? this.#ahead : this.#recounted()).tally;
  }

  #beginMore(): void {
    const size = sizeOf(this.#range);
    while (this.#begun < size && this.#underWay.length < GAMES_AT_ONCE) {
      const game = this.#games.begin(this.#seedOf(this.#begun), this.#ahead);
      // Whoever waits for it hears of it; until then, nobody does.
      game.catch(() => {});
      this.#underWay.push(game);
      this.#begun += 1;
    }
  }

  /** Games that were begun after the last one do not count: those up to it are made again, and nobody is asked. */
  #recounted(): TallyOfGames {
    const { from } = this.#range;
    const tally = new TallyOfGames(this.#plan.seed, from);
    for (const [index, { findings, count }] of this.#answered.entries()) {
      this.#games.countAhead(this.#seedOf(index), tally);
      count?.(tally);
      tally.addFindings(from + index, findings);
    }
    return tally;
  }

  #seedOf(index: number): string {
    return seedOf(this.#plan.seed, this.#range.from + index);
  }
}
