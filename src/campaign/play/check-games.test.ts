import { expect, test } from 'vitest';
import { ownSubject } from '../../harness/subject.ts';
import { StoreConnectionError } from '../../store/errors.ts';
import type { EventStore } from '../../store/event-store.ts';
import { MemoryEventStore } from '../../store/memory/memory-event-store.ts';
import { addTallies, type Tally } from '../tally/tally.ts';
import { subject as forgetful } from '../testing/forgetful-subject.ts';
import { type Checked, checkGames, type PlayPlan } from './check-games.ts';
import type { GameStores } from './game-stores.ts';

const MEMORY: GameStores = {
  openStore: () => new MemoryEventStore(),
  gamesAtOnce: 1,
  takesAll: true,
  close: async () => {},
};

function planOf(more: Partial<PlayPlan> = {}): PlayPlan {
  return { seed: 'campaign', subject: ownSubject, stores: MEMORY, bails: false, ...more };
}

async function checked(from: number, to: number, more: Partial<PlayPlan> = {}): Promise<Checked> {
  const answer = await checkGames({ from, to }, planOf(more));
  if ('storeLost' in answer) throw new Error(answer.storeLost);
  return answer;
}

async function tallyOf(from: number, to: number, more: Partial<PlayPlan> = {}): Promise<Tally> {
  return (await checked(from, to, more)).tally;
}

test('the same seed gives the same tally, however many games are under way at once', async () => {
  const alone = await tallyOf(1, 50);
  expect(alone).toMatchObject({ covered: [{ from: 1, to: 50 }], games: 50, clean: 50, repeated: 0, faults: [] });
  expect(await tallyOf(1, 50, { stores: { ...MEMORY, gamesAtOnce: 7 } })).toEqual(alone);
  expect(await tallyOf(1, 50, { seed: 'another' })).not.toEqual(alone);
});

test('parts add up to the whole, in any order, with faults and without', async () => {
  for (const subject of [ownSubject, forgetful]) {
    const whole = await tallyOf(1, 60, { subject });
    const parts = [
      await tallyOf(45, 60, { subject }),
      await tallyOf(1, 7, { subject }),
      await tallyOf(8, 44, { subject }),
    ];
    expect(parts.reduce(addTallies)).toEqual(whole);
    expect([...parts].reverse().reduce(addTallies)).toEqual(whole);
    expect(whole.faults.length > 0).toBe(subject === forgetful);
  }
});

test('a game twice is refused by its number', async () => {
  const tally = await tallyOf(1, 5);
  expect(() => addTallies(tally, tally)).toThrow('games 1 to 5: expected each game once, found them twice');
});

test('what bails ends with its first failing game, as if there had been no more', async () => {
  const all = await tallyOf(1, 60, { subject: forgetful });
  const first = all.faults[0]?.first[0]?.game ?? 0;
  const observe = (): string => 'seen';
  const bailed = await checked(1, 60, { subject: forgetful, bails: true, observe });
  expect(bailed.tally).toEqual(await tallyOf(1, first, { subject: forgetful }));
  expect(bailed.observations).toHaveLength(first);
});

test('what bails asks a store once about each game: the same game again would be another finding', async () => {
  const store = new MemoryEventStore();
  const stores = { ...MEMORY, openStore: () => store };
  const { tally } = await checked(1, 60, { subject: forgetful, bails: true, stores });
  expect(tally).toEqual((await checked(1, 60, { subject: forgetful, bails: true })).tally);
  expect(tally.games).toBeGreaterThan(1);
});

test('a fault keeps its first games, and counts the others', async () => {
  const { faults, clean } = await tallyOf(1, 120, { subject: forgetful });
  const [fault] = faults.toSorted((one, other) => other.games - one.games);
  const games = fault?.first.map(({ game }) => game) ?? [];
  expect(fault?.games).toBeGreaterThan(4);
  expect(games).toHaveLength(4);
  expect(games).toEqual(games.toSorted((one, other) => one - other));
  expect(clean).toBeLessThan(120);
});

test('a store that goes away is told, and its games do not count', async () => {
  let stores = 0;
  const openStore = (): EventStore => {
    stores += 1;
    const store = new MemoryEventStore();
    if (stores > 10) store.appendBatch = () => Promise.reject(new StoreConnectionError('here', 'gone'));
    return store;
  };
  const answer = await checkGames({ from: 1, to: 100 }, planOf({ stores: { ...MEMORY, openStore } }));
  expect(answer).toEqual({ storeLost: expect.stringContaining('gone') });
});
