/**
 * Every property of a game holds of the log that a store gives back, too: the game is played, stored, read back, and
 * played again under all checkers, which this time are told the stored events instead of the engine's own.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { GameEvent } from '../src/events/event.ts';
import { pureCheckers } from '../src/harness/checkers/all-checkers.ts';
import { renaming } from '../src/harness/checkers/renaming.ts';
import { findingText } from '../src/harness/finding.ts';
import { games } from '../src/harness/game-arbitrary.ts';
import { runScript } from '../src/harness/run-game.ts';
import { ownSubject, type Subject } from '../src/harness/subject.ts';
import type { EventStore } from '../src/store/event-store.ts';
import { MemoryEventStore } from '../src/store/memory/memory-event-store.ts';
import { openWorkspace, type Workspace } from '../src/store/workspace.ts';
import { SEED } from './support/claim.ts';
import { engineTelling } from './support/spoilt-engine.ts';
import { storeWith } from './support/spoilt-store.ts';
import { tally } from './support/tally.ts';

const CANARY_GAMES_MAX = 50;

/** Renaming plays a second game, of which the store has no log. */
const CHECKERS = pureCheckers.filter(({ name }) => name !== renaming.name);

describe('every property, on the log that a store gives back', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await openWorkspace(inject('postgresUrl'));
  });
  afterAll(() => workspace?.dispose());

  const stores = [
    { title: 'memory', open: (): EventStore => new MemoryEventStore(), numRuns: 200 },
    { title: 'PostgreSQL', open: (): EventStore => workspace.store, numRuns: 150 },
  ];

  it.for(stores)('holds through $title', async ({ open, numRuns }, { task }) => {
    const { says, gamesPlayed, events } = await hunt(open(), numRuns, SEED);
    tally(task, { games: gamesPlayed, events });
    expect(says).toEqual([]);
  });

  it.for(stores)('catches its canary through $title: a card drawn comes back as another', async ({ open }) => {
    const forgetful = storeWith(open(), {});
    const getEvents = forgetful.getEvents.bind(forgetful);
    const spoilt = storeWith(forgetful, {
      getEvents: async (gameId, range) => (await getEvents(gameId, range)).map(withAnotherCard),
    });
    const { says } = await hunt(spoilt, CANARY_GAMES_MAX, SEED + 1);
    expect(says.join()).toContain('replay-equivalence');
  });
});

function withAnotherCard(event: GameEvent): GameEvent {
  if (event.event_type !== 'card_drawn') return event;
  const rank = event.data.card.rank === 'A' ? 'K' : 'A';
  return { ...event, data: { ...event.data, card: { ...event.data.card, rank } } };
}

/** Plays games until a property is broken; answers with what the checkers say. */
async function hunt(store: EventStore, numRuns: number, seed: number) {
  let says: string[] = [];
  let gamesPlayed = 0;
  let events = 0;
  const property = fc.asyncProperty(games(), async (script) => {
    const { played } = runScript(script, ownSubject, []);
    await store.appendBatch(played.events);
    const stored = await store.getEvents(script.setup.game_id);
    says = runScript(script, telling(stored), CHECKERS).findings.map(findingText);
    gamesPlayed += 1;
    events += stored.length;
    return says.length === 0;
  });
  await fc.check(property, { seed, numRuns, endOnFailure: true });
  return { says, gamesPlayed, events };
}

/** A game that tells, for each event of its own, the stored one of the same number. Restored games tell their own. */
function telling(stored: readonly GameEvent[]): Subject {
  const { createGame } = engineTelling((event) => stored[event.sequence_num - 1] ?? event);
  return { ...ownSubject, createGame };
}
