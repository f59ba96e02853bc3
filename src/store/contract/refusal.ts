import { expect, test } from 'vitest';
import { InvalidEventError, SequenceError } from '../../events/errors.ts';
import type { GameEvent } from '../../events/event.ts';
import { InvalidQueryError } from '../errors.ts';
import type { GameFilter } from '../game-record.ts';
import { LogBuilder, newGameId, simpleLog } from '../testing/build-events.ts';
import { errorOf, type OpenStore, useStore } from './open-store.ts';

/** Texts that are no game id; the last is a real one in another spelling, which would be a second name of the same game. */
const BAD_GAME_IDS = ['', 'nonsense', "' OR 1=1 --", '\0', '😀', '7f3a', newGameId().toUpperCase()];

/** Changes that make a good event a bad one. None of these types can be written down without a cast, nor does it need to. */
const BAD_CHANGES: readonly { fault: string; change: object; path: string }[] = [
  { fault: 'a number below 1', change: { sequence_num: 0 }, path: 'sequence_num' },
  { fault: 'half a number', change: { sequence_num: 2.5 }, path: 'sequence_num' },
  { fault: 'a number beyond 32 bits', change: { sequence_num: 2 ** 31 }, path: 'sequence_num' },
  { fault: 'a game id that is none', change: { game_id: 'nonsense' }, path: 'game_id' },
  { fault: 'a day that does not exist', change: { timestamp: '2026-02-30T00:00:00.000000Z' }, path: 'timestamp' },
  { fault: 'NUL in an id', change: { player_id: 'a\0b' }, path: 'player_id' },
  { fault: 'half a character in an id', change: { player_id: 'a\uD800' }, path: 'player_id' },
  { fault: 'an id of 51 characters', change: { player_id: '😀'.repeat(51) }, path: 'player_id' },
  { fault: 'no player', change: { player_id: null }, path: 'player_id' },
  { fault: 'an unknown type', change: { event_type: 'card_eaten' }, path: 'event_type' },
  { fault: 'an unknown field', change: { note: 'x' }, path: 'note' },
  { fault: 'an unknown field in the data', change: { data: { reason: 'left', note: 'x' } }, path: 'data.note' },
  { fault: 'data of another type', change: { data: { position: 1 } }, path: 'data.reason' },
];

export function refusalContract(open: OpenStore): void {
  const store = useStore(open);

  test.for(BAD_CHANGES)('refuses an event with $fault', async ({ change, path }) => {
    const gameId = newGameId();
    const good = new LogBuilder(gameId).created().joined('p1').left('p1').events;
    const bad = { ...good[2], ...change } as unknown as GameEvent;
    await store().appendBatch(good.slice(0, 2));
    expect(await errorOf(store().append(bad))).toMatchObject({ name: 'InvalidEventError', path });
    expect(await store().getLatestSequence(gameId)).toBe(2);
  });

  test('refuses a batch with one bad event, names its place, and keeps nothing of it', async () => {
    const log = simpleLog(5);
    const batch = log.map((event) => (event.sequence_num === 4 ? { ...event, timestamp: 'tomorrow' } : event));
    const error = await errorOf(store().appendBatch(batch));
    expect(error).toBeInstanceOf(InvalidEventError);
    expect(error).toHaveProperty('path', '[3].timestamp');
    expect(await store().getLatestSequence(log[0]?.game_id ?? '')).toBe(0);
  });

  test('refuses a first event other than game_created, and a later game_created', async () => {
    const [created, joined] = simpleLog(2) as [GameEvent, GameEvent];
    expect(await errorOf(store().append({ ...joined, sequence_num: 1 }))).toBeInstanceOf(SequenceError);
    expect(await errorOf(store().append({ ...created, sequence_num: 2 }))).toBeInstanceOf(SequenceError);
    expect(await store().getLatestSequence(created.game_id)).toBe(0);
  });

  test.for(BAD_GAME_IDS)('refuses to look for the game %j', async (id) => {
    for (const look of [
      () => store().getEvents(id),
      () => store().getLatestSequence(id),
      () => store().getGame(id),
      () => store().streamEvents(id)[Symbol.asyncIterator]().next(),
    ]) {
      const error = await errorOf(look());
      expect(error).toBeInstanceOf(InvalidQueryError);
      expect(error).toMatchObject({ subject: 'game id', found: id });
    }
  });

  test.for([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])('refuses the bound %d', async (bound) => {
    const id = newGameId();
    for (const look of [
      () => store().getEvents(id, { fromSequence: bound }),
      () => store().getEvents(id, { toSequence: bound }),
      () => store().streamEvents(id, { fromSequence: bound })[Symbol.asyncIterator]().next(),
    ])
      expect(await errorOf(look())).toBeInstanceOf(InvalidQueryError);
  });

  test.for<unknown>([
    { status: 'lost' },
    { roomCode: '' },
    { roomCode: 'x'.repeat(11) },
    { playerId: '\0' },
    { playerId: 'x'.repeat(51) },
    { gamesMax: 0 },
    { gamesMax: 1.5 },
  ])('refuses the filter %j', async (filter) => {
    // Bad on purpose.
    expect(await errorOf(store().listGames(filter as GameFilter))).toBeInstanceOf(InvalidQueryError);
  });
}
