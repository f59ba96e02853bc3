/**
 * Some games of a campaign, asked of a subject outside. A few are under way at a time, so that it never waits for the
 * judge; they are counted in their order, and the answer depends on nothing but these games.
 */
import { SubjectStartError } from '../../protocol/subject-start-error.ts';
import { type Checked, ENDLESS_GAMES_MAX, type StoreLost } from '../play/check-games.ts';
import { seedOf } from '../play/seed-of.ts';
import { type Range, sizeOf } from '../ranges/range.ts';
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

/** A subject that cannot be started any more is as good as a store that is lost. */
export async function checkOutside(range: Range, plan: OutsidePlan, games: GamesOutside): Promise<Checked | StoreLost> {
  try {
    return { tally: (await tallyOf(range, plan, games)).tally, observations: [], appends: [] };
  } catch (error) {
    if (error instanceof SubjectStartError) return { storeLost: error.message };
    throw error;
  }
}

async function tallyOf(range: Range, plan: OutsidePlan, games: GamesOutside): Promise<TallyOfGames> {
  const tally = new TallyOfGames(plan.seed, range.from);
  const answered: Answered[] = [];
  const underWay: Promise<Answered>[] = [];
  let begun = 0;
  while (answered.length < sizeOf(range)) {
    while (begun < sizeOf(range) && underWay.length < GAMES_AT_ONCE) {
      const game = games.begin(seedOf(plan.seed, range.from + begun), tally);
      // Whoever waits for it hears of it; until then, nobody does.
      game.catch(() => {});
      underWay.push(game);
      begun += 1;
    }
    // There is at least one under way, for not all were answered.
    const next = await (underWay.shift() as Promise<Answered>);
    answered.push(next);
    next.count?.(tally);
    tally.addFindings(range.from + answered.length - 1, next.findings);
    const isLast = (plan.bails && next.findings.length > 0) || tally.endless >= ENDLESS_GAMES_MAX;
    if (!isLast) continue;
    await Promise.all(underWay);
    return begun === answered.length ? tally : recounted(range, plan, games, answered);
  }
  return tally;
}

/** Games that were begun after the last one do not count: those up to it are made again, and nobody is asked. */
function recounted(
  { from }: Range,
  { seed }: OutsidePlan,
  games: GamesOutside,
  answered: readonly Answered[],
): TallyOfGames {
  const tally = new TallyOfGames(seed, from);
  for (const [index, { findings, count }] of answered.entries()) {
    games.countAhead(seedOf(seed, from + index), tally);
    count?.(tally);
    tally.addFindings(from + index, findings);
  }
  return tally;
}
