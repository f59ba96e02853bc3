/**
 * Method: all of the log but its end is stored; then several writers want to store what comes next, single events and batches, all
 * at once. Exactly one may succeed, the others must get a `ConcurrencyError` that names expected and found number, and
 * the log must then be the prefix and what the winner wrote, whole. Before that, an event that leaves one out is offered; after it, one
 * that belongs in the middle of a batch, while that is being written.
 */
import type { GameEvent } from '../../events/event.ts';
import { firstDifference } from '../../golf/first-difference.ts';
import { ConcurrencyError } from '../../store/errors.ts';
import type { EventStore } from '../../store/event-store.ts';
import { asToldBy } from '../as-told-by.ts';
import type { RecordedGame } from '../checker.ts';
import { type Finding, parted, thrown } from '../finding.ts';
import { Random } from '../generate/random.ts';
import type { StoreChecker } from '../store-checker.ts';
import { isEdgeFailure } from './edge-failure.ts';
import { underAnotherId } from './game-in-store.ts';

const name = 'one-winner';

const WRITERS_MAX = 6;
const BATCH_MAX = 5;

export const oneWinner: StoreChecker = {
  name,
  claim: 'Of any number of writers of one sequence number exactly one succeeds; batches are whole or absent.',
  check: async (played, store) => {
    const events = underAnotherId(played.events, name);
    const random = new Random(`${name} ${played.salt}`);
    if (events.length < 2) return undefined;
    // Near the end, so that a game that is cut shorter is raced for at the same distance from it.
    const before = Math.max(1, events.length - random.integer(1, BATCH_MAX));
    try {
      await store.appendBatch(events.slice(0, before));
      const offers = Array.from({ length: random.integer(2, WRITERS_MAX) }, (_, writer) =>
        offerOf(events, before, writer, random),
      );
      return (
        (await gapFinding(events, before, store)) ??
        (await race(events.slice(0, before), offers, store)) ??
        (await cutFinding(played, store))
      );
    } catch (error) {
      if (isEdgeFailure(error)) throw error;
      return thrown(name, 'the store keeps a legal game', events.at(before), error);
    }
  },
};

/** An event that leaves one out must be refused, and the refusal name both numbers. */
async function gapFinding(
  events: readonly GameEvent[],
  before: number,
  store: EventStore,
): Promise<Finding | undefined> {
  const ahead = events[before + 1];
  if (ahead === undefined) return undefined;
  return notRefused('an event that leaves one out is refused', ahead, store, before + 1);
}

/** What came of offering the event; nothing if it was refused as it has to be. `expectedMin`: the log cannot be shorter. */
async function notRefused(
  assertion: string,
  event: GameEvent,
  store: EventStore,
  expectedMin: number,
): Promise<Finding | undefined> {
  try {
    await store.append(event);
  } catch (error) {
    if (isEdgeFailure(error)) throw error;
    if (!(error instanceof ConcurrencyError)) return thrown(name, assertion, event, error);
    if (error.found === event.sequence_num && error.expected >= expectedMin) return undefined;
    return thrown(name, assertion, event, error);
  }
  return parted(name, assertion, event, { path: '', left: 'a ConcurrencyError', right: 'an id' });
}

/** In one game of so many, somebody tries to get into the middle of a batch. */
const CUT_EVERY = 4;

/** While a batch is under way, another writer offers its second event again and again: he must never get in. */
async function cutFinding(played: RecordedGame, store: EventStore): Promise<Finding | undefined> {
  if (!played.isThorough && played.salt % CUT_EVERY !== 0) return undefined;
  const events = underAnotherId(played.events, `${name} cut`);
  const before = Math.max(1, events.length - BATCH_MAX);
  const [second] = asToldBy(1, events.slice(before + 1, before + 2));
  if (second === undefined) return undefined;
  await store.appendBatch(events.slice(0, before));
  let isUnderWay = true;
  // Settled, so that a batch which fails meanwhile waits for whoever asks.
  const batch = Promise.allSettled([store.appendBatch(events.slice(before))]).finally(() => {
    isUnderWay = false;
  });
  let finding: Finding | undefined;
  while (isUnderWay && finding === undefined)
    finding = await notRefused('nobody gets into the middle of a batch', second, store, before + 1);
  const [outcome] = await batch;
  if (finding !== undefined || outcome?.status === 'fulfilled') return finding;
  throw outcome?.reason;
}

/** What one writer offers: the next events. */
function offerOf(events: readonly GameEvent[], before: number, writer: number, random: Random): GameEvent[] {
  return asToldBy(writer, events.slice(before, before + random.pick([1, BATCH_MAX])));
}

async function race(
  prefix: readonly GameEvent[],
  offers: readonly GameEvent[][],
  store: EventStore,
): Promise<Finding | undefined> {
  const results = await Promise.allSettled(offers.map((offer) => write(offer, store)));
  const lost = results.find((result) => result.status === 'rejected' && isEdgeFailure(result.reason));
  if (lost?.status === 'rejected') throw lost.reason;
  const winners = offers.filter((_, writer) => results[writer]?.status === 'fulfilled');
  const contested = offers[0]?.[0];
  if (winners.length !== 1)
    return parted(name, 'exactly one writer wins', contested, {
      path: '',
      left: '1 winner',
      right: `${winners.length}`,
    });
  for (const result of results) {
    const finding = result.status === 'rejected' ? lossFinding(result.reason, prefix.length + 1, contested) : undefined;
    if (finding !== undefined) return finding;
  }
  const stored = await store.getEvents(prefix[0]?.game_id ?? '');
  const difference = firstDifference([...prefix, ...(winners[0] ?? [])], stored);
  return difference && parted(name, "the log goes on with the winner's batch, whole", contested, difference);
}

function write(offer: readonly GameEvent[], store: EventStore): Promise<unknown> {
  const [first] = offer;
  return offer.length === 1 && first !== undefined ? store.append(first) : store.appendBatch(offer);
}

/** The winner wrote one or more events, so a loser may be told of any number above his own. */
function lossFinding(error: unknown, found: number, contested: GameEvent | undefined): Finding | undefined {
  if (!(error instanceof ConcurrencyError)) return thrown(name, 'a loser gets a ConcurrencyError', contested, error);
  if (error.found === found && error.expected > found) return undefined;
  const right = { expected: error.expected, found: error.found };
  return parted(name, 'a loser is told the numbers', contested, {
    path: '',
    left: { expected: `above ${found}`, found },
    right,
  });
}
