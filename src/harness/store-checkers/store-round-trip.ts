/**
 * Method: the log is appended in random cuts, single events among them, a part of it is offered again, and it is read back whole, by a random range and as a
 * stream; each answer must be the same events, also after an earlier answer was overwritten. The rebuilt table must be that of the log before it was stored.
 */
import type { GameEvent } from '../../events/event.ts';
import { firstDifference } from '../../golf/first-difference.ts';
import { tableDifference } from '../../golf/table-difference.ts';
import type { EventStore } from '../../store/event-store.ts';
import { overwrite } from '../../store/overwrite.ts';
import type { RecordedGame } from '../checker.ts';
import { type Finding, parted, thrown } from '../finding.ts';
import { Random } from '../generate/random.ts';
import type { StoreChecker } from '../store-checker.ts';
import { isEdgeFailure } from './edge-failure.ts';
import { underAnotherId } from './game-in-store.ts';

const name = 'store-round-trip';

/** Lengths of the pieces that a log is cut into. */
const CUTS = [1, 1, 2, 7, 40, 400] as const;

export const storeRoundTrip: StoreChecker = {
  name,
  claim:
    'Appended singly or in batches of any cut, and again; read whole, by range or by stream: the same events, and the same table.',
  check: async (played, store) => {
    const events = underAnotherId(played.events, name);
    const random = new Random(`${name} ${played.salt}`);
    const gameId = events[0]?.game_id ?? '';
    try {
      const unused = { path: '', left: 0, right: await store.getLatestSequence(gameId) };
      if (unused.left !== unused.right) return parted(name, 'a game without events has got to 0', undefined, unused);
      await append(events, store, random);
      const repeated = await appendAgain(events, store, random);
      if (repeated !== undefined) return repeated;
      const stored = await store.getEvents(gameId);
      return (
        compare('read whole, the events are the same', events, stored) ??
        rebuiltDifferently(played, stored) ??
        (await readOtherwise(events, store, random)) ??
        (await readAgain(events, stored, store))
      );
    } catch (error) {
      if (isEdgeFailure(error)) throw error;
      return thrown(name, 'the store keeps a legal game', events.at(-1), error);
    }
  },
};

async function append(events: readonly GameEvent[], store: EventStore, random: Random): Promise<void> {
  for (let start = 0; start < events.length; ) {
    const piece = events.slice(start, start + random.pick(CUTS));
    const [first] = piece;
    if (piece.length === 1 && first !== undefined) await store.append(first);
    else await store.appendBatch(piece);
    start += piece.length;
  }
}

/** A part of the log is offered again, as by somebody who did not hear the answer: it succeeds and says so. */
async function appendAgain(
  events: readonly GameEvent[],
  store: EventStore,
  random: Random,
): Promise<Finding | undefined> {
  const from = random.integer(0, events.length - 1);
  const piece = events.slice(from, from + random.pick(CUTS));
  const [outcome] = await store.appendBatches([piece]);
  const right = outcome?.status;
  if (right === 'already_written') return undefined;
  return parted(name, 'what is there already is not written again', piece[0], {
    path: '',
    left: 'already_written',
    right,
  });
}

/** `stored`: what was read, which is the reader's own: whatever he does to it, the log stays as it is. */
async function readAgain(
  events: readonly GameEvent[],
  stored: readonly GameEvent[],
  store: EventStore,
): Promise<Finding | undefined> {
  for (const event of stored) overwrite(event);
  const first = await store.getEvents(events[0]?.game_id ?? '', { toSequence: 1 });
  return compare('what was read is not the log itself', events.slice(0, 1), first);
}

async function readOtherwise(
  events: readonly GameEvent[],
  store: EventStore,
  random: Random,
): Promise<Finding | undefined> {
  const gameId = events[0]?.game_id ?? '';
  const latest = await store.getLatestSequence(gameId);
  const numbers = { path: '', left: events.length, right: latest };
  if (latest !== events.length)
    return parted(name, 'the latest number is that of the last event', events.at(-1), numbers);
  const fromSequence = random.integer(1, events.length);
  const toSequence = random.integer(fromSequence, events.length);
  const range = await store.getEvents(gameId, { fromSequence, toSequence });
  const stream = await Array.fromAsync(store.streamEvents(gameId, { fromSequence }));
  return (
    compare('read by range, the events are the same', events.slice(fromSequence - 1, toSequence), range) ??
    compare('read as a stream, the events are the same', events.slice(fromSequence - 1), stream)
  );
}

function compare(assertion: string, expected: readonly GameEvent[], found: readonly GameEvent[]): Finding | undefined {
  for (const [index, event] of expected.entries()) {
    const difference = firstDifference(event, found[index]);
    if (difference !== undefined) return parted(name, assertion, event, difference);
  }
  if (found.length === expected.length) return undefined;
  return parted(name, assertion, expected.at(-1), { path: 'length', left: expected.length, right: found.length });
}

/** The stored log is that of the played game but for its id, and so must be the table. */
function rebuiltDifferently(played: RecordedGame, stored: readonly GameEvent[]): Finding | undefined {
  const { subject, decks } = played;
  const gameId = stored[0]?.game_id ?? '';
  const rebuilt = stored.reduce((table, event) => subject.applyEvent(table, event, decks), subject.emptyTable(gameId));
  const original = played.rebuiltTables().at(-1);
  const difference = original && tableDifference({ ...original, game_id: gameId }, rebuilt);
  return difference && parted(name, 'the stored log rebuilds the same table', stored.at(-1), difference);
}
