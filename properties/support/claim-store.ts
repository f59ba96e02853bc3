/** One claim about stores, as tests: it holds in memory and in PostgreSQL, for fixtures and generated games, and catches its canary. */

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readGolfFixtures } from '../../src/campaign/findings/any-fixture.ts';
import { findingText } from '../../src/harness/finding.ts';
import { failureText } from '../../src/harness/fixtures/failure-text.ts';
import { writeFixture } from '../../src/harness/fixtures/fixture-files.ts';
import { games } from '../../src/harness/game-arbitrary.ts';
import { type Run, runScript } from '../../src/harness/run-game.ts';
import { shrinkInStore } from '../../src/harness/shrink-to-fixture.ts';
import type { StoreChecker } from '../../src/harness/store-checker.ts';
import { ownSubject } from '../../src/harness/subject.ts';
import type { EventStore } from '../../src/store/event-store.ts';
import { MemoryEventStore } from '../../src/store/memory/memory-event-store.ts';
import { openWorkspace, type Workspace } from '../../src/store/workspace.ts';
import { CANARY_MOVES_MAX, FIXTURES_DIRECTORY, SEED } from './claim.ts';
import { tally } from './tally.ts';

/** A planted bug in a store. */
export interface StoreCanary {
  readonly bug: string;
  readonly spoil: (store: EventStore) => EventStore;
}

const MEMORY_GAMES = 500;
const POSTGRES_GAMES = 120;
const CANARY_GAMES_MAX = 300;
/** Enough to bring a canary's game down to what it may have. */
const CANARY_PLAYS_MAX = 150;

export function claimOfStores(checker: StoreChecker, canary: StoreCanary): void {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await openWorkspace(inject('postgresUrl'));
  });
  afterAll(() => workspace?.dispose());

  const stores = [
    { title: 'in memory', open: (): EventStore => new MemoryEventStore(), numRuns: MEMORY_GAMES },
    { title: 'in PostgreSQL', open: (): EventStore => workspace.shared, numRuns: POSTGRES_GAMES },
  ];

  describe.for(stores)(`${checker.name} $title`, ({ open, numRuns }) => {
    it('holds for every fixture', async () => {
      for (const { path, fixture } of readGolfFixtures(FIXTURES_DIRECTORY)) {
        const finding = await checker.check(runScript(fixture.script, ownSubject, []).played, open());
        expect(finding && findingText(finding), path).toBeUndefined();
      }
    });

    it(checker.claim, async ({ task }) => {
      const store = open();
      const { failed, gamesPlayed, events } = await hunt(checker, store, numRuns);
      tally(task, { games: gamesPlayed, events });
      const finding = failed?.findings[0];
      if (failed === undefined || finding === undefined) return;
      const fixture = await shrinkInStore({ run: failed, finding, subject: ownSubject }, checker, store);
      expect.fail(failureText(fixture, writeFixture(FIXTURES_DIRECTORY, fixture)));
    });

    it(`catches its canary: ${canary.bug}`, async () => {
      const store = canary.spoil(open());
      const { failed } = await hunt(checker, store, CANARY_GAMES_MAX, SEED + 1);
      const finding = failed?.findings[0];
      if (failed === undefined || finding === undefined) expect.fail(`${CANARY_GAMES_MAX} games did not show it`);
      const failure = { run: failed, finding, subject: ownSubject };
      const brief = { playsMax: CANARY_PLAYS_MAX, withOthers: false, isExplained: false };
      const fixture = await shrinkInStore(failure, checker, store, brief);
      expect(fixture.script.moves.length).toBeLessThanOrEqual(CANARY_MOVES_MAX);
    });
  });
}

/** Puts generated games into the store until one fails. `seed`: different ones make different games, which a store can hold together. */
async function hunt(checker: StoreChecker, store: EventStore, numRuns: number, seed = SEED) {
  let failed: Run | undefined;
  let gamesPlayed = 0;
  let events = 0;
  const property = fc.asyncProperty(games(), async (script) => {
    const { played } = runScript(script, ownSubject, []);
    const finding = await checker.check(played, store);
    gamesPlayed += 1;
    events += played.events.length;
    if (finding !== undefined) failed = { played, findings: [finding] };
    return finding === undefined;
  });
  await fc.check(property, { seed, numRuns, endOnFailure: true });
  return { failed, gamesPlayed, events };
}
