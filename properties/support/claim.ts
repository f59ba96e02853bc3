/**
 * One claim about whole games, as tests: every fixture keeps it, thousands of generated games keep it, and its canary,
 * a planted bug, does not. A game that breaks it is shrunk and written to `fixtures/` before the test fails.
 */

import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGolfFixtures } from '../../src/campaign/findings/any-fixture.ts';
import type { Checker } from '../../src/harness/checker.ts';
import { findingText } from '../../src/harness/finding.ts';
import { failureText } from '../../src/harness/fixtures/failure-text.ts';
import type { Fixture } from '../../src/harness/fixtures/fixture.ts';
import { writeFixture } from '../../src/harness/fixtures/fixture-files.ts';
import { gameSeeds } from '../../src/harness/game-arbitrary.ts';
import { generatedGames } from '../../src/harness/generate/generated-games.ts';
import type { Run, RunOptions } from '../../src/harness/run-game.ts';
import { isEndless, runScriptWithin, TIME_LIMITS } from '../../src/harness/run-within.ts';
import { isSimpler } from '../../src/harness/shrink/simplicity.ts';
import { shrinkToFixture } from '../../src/harness/shrink-to-fixture.ts';
import { ownSubject, type Subject } from '../../src/harness/subject.ts';
import { tally } from './tally.ts';

export const FIXTURES_DIRECTORY = fileURLToPath(new URL('../../fixtures', import.meta.url));

/** A planted bug: a subject that the property must not let pass. */
export interface Canary {
  /** What is wrong with it, in a sentence. */
  readonly bug: string;
  readonly subject: Subject;
}

/** Generated games for each claim, unless it says otherwise. */
const GAMES = 1_300;
/** Fewer games than in a campaign, looked at the more closely. */
const KEENNESS = 16;
/** Plays for each failure that is shrunk, and milliseconds for all of them: only a test that fails takes so long. */
const PLAYS_MAX = 2_500;
const FAILING_MAX_MS = 200_000;
/** Games that fail before the hunt is over. */
const FAILURES_MAX = 3;
/** A canary must be caught within this many games, and its game be no longer than this once it is shrunk. */
const CANARY_GAMES_MAX = 2_000;
export const CANARY_MOVES_MAX = 30;
export const SEED = Number(process.env.MULLIGAN_SEED ?? 20_260_101);

export interface ClaimOptions {
  readonly canary: Canary;
  readonly gamesCount?: number;
  /** So many of the games are looked at once more, thoroughly. */
  readonly thoroughGamesCount?: number;
}

export function claim(checker: Checker, { canary, gamesCount = GAMES, thoroughGamesCount = 0 }: ClaimOptions): void {
  describe(checker.name, () => {
    it('holds for every fixture', () => {
      for (const { path, fixture } of readGolfFixtures(FIXTURES_DIRECTORY)) {
        const { findings } = runScriptWithin(TIME_LIMITS.thoroughMs, fixture.script, ownSubject, [checker], {
          isThorough: true,
        });
        expect(findings.map(findingText), path).toEqual([]);
      }
    });

    it(
      checker.claim,
      async ({ task }) => {
        const { failed, gamesPlayed, events } = hunt(checker, ownSubject, gamesCount, { keenness: KEENNESS });
        tally(task, { games: gamesPlayed, events });
        failed.push(...hunt(checker, ownSubject, thoroughGamesCount, { isThorough: true }).failed);
        // On disk as soon as there is one, and again with every smaller one.
        const keep = (fixture: Fixture): string => writeFixture(FIXTURES_DIRECTORY, fixture);
        const fixture = await smallestFixture(failed, checker, ownSubject, { keep });
        if (fixture !== undefined) expect.fail(failureText(fixture, keep(fixture)));
      },
      FAILING_MAX_MS,
    );

    it(`catches its canary: ${canary.bug}`, async () => {
      const { failed } = hunt(checker, canary.subject, CANARY_GAMES_MAX, { keenness: KEENNESS });
      const fixture = await smallestFixture(failed, checker, canary.subject, { movesEnough: CANARY_MOVES_MAX });
      if (fixture === undefined) expect.fail(`${CANARY_GAMES_MAX} games did not show it`);
      expect(fixture.finding.property).toBe(checker.name);
      expect(fixture.script.moves.length).toBeLessThanOrEqual(CANARY_MOVES_MAX);
    });
  });
}

/** Plays generated games until enough of them have failed; one that never ends is enough, for it takes long to shrink. */
function hunt(checker: Checker, subject: Subject, gamesMax: number, options: RunOptions) {
  const failed: Run[] = [];
  let gamesPlayed = 0;
  let events = 0;
  const seeds = fc.sample(gameSeeds(), { seed: SEED, numRuns: gamesMax });
  for (const run of generatedGames(seeds, subject, [checker], options)) {
    gamesPlayed += 1;
    events += run.played.events.length;
    if (run.findings.length > 0) failed.push(run);
    if (failed.length === FAILURES_MAX || run.findings.some(isEndless)) break;
  }
  return { failed, gamesPlayed, events };
}

/** What is smallest depends on where the search starts, so several failures are shrunk, unless one of `movesEnough` is found. */
async function smallestFixture(
  failed: readonly Run[],
  checker: Checker,
  subject: Subject,
  { keep, movesEnough = 0 }: { keep?: (fixture: Fixture) => void; movesEnough?: number } = {},
): Promise<Fixture | undefined> {
  let smallest: Fixture | undefined;
  for (const run of failed) {
    const finding = run.findings[0];
    if (finding === undefined) continue;
    const isBetter = (fixture: Fixture): boolean =>
      smallest === undefined || isSimpler(fixture.script, smallest.script);
    const fixture = await shrinkToFixture({ run, finding, subject }, [checker], {
      playsMax: PLAYS_MAX,
      // A canary is only to be small; nobody reads its fixture.
      withOthers: keep !== undefined,
      isExplained: keep !== undefined,
      keep: (better) => isBetter(better) && keep?.(better),
    });
    if (!isBetter(fixture)) continue;
    smallest = fixture;
    if (fixture.script.moves.length <= movesEnough) break;
  }
  return smallest;
}
