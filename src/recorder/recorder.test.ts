import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { GameEvent } from '../events/event.ts';
import type { Action } from '../golf/action.ts';
import { seededDecks } from '../golf/deck-source.ts';
import { DEFAULT_OPTIONS } from '../golf/options.ts';
import { tableDifference } from '../golf/table-difference.ts';
import { copyOfTable } from '../golf/table-fields.ts';
import { rebuild } from '../reducer/rebuild.ts';
import { ConcurrencyError, StoreConnectionError } from '../store/errors.ts';
import type { EventStore } from '../store/event-store.ts';
import { MemoryEventStore } from '../store/memory/memory-event-store.ts';
import { openWorkspace, type Workspace } from '../store/workspace.ts';
import { Recorder, type RecorderServices, UnknownGameError } from './recorder.ts';

let games = 0;

function newSetup() {
  games += 1;
  const game_id = `00000000-0000-4000-8000-${String(games).padStart(12, '0')}`;
  return { game_id, room_code: 'ROOM', host_id: 'ann', options: DEFAULT_OPTIONS };
}

const services: RecorderServices = { seed: 'recorder', decks: seededDecks, clock: () => '2026-03-01T12:00:00.000001Z' };
const join = (player_id: string): Action => ({
  type: 'join',
  player_id,
  player_name: player_id,
  is_cpu: false,
  cpu_profile: null,
});
const start: Action = { type: 'start_game', player_id: 'ann', num_decks: 1, num_rounds: 1 };

/** A store whose next `appendBatch` fails: before it has written anything, or after. */
class FaultyStore extends MemoryEventStore {
  fault: 'before' | 'after' | undefined;

  override async appendBatch(events: readonly GameEvent[]): Promise<number[]> {
    const { fault } = this;
    this.fault = undefined;
    if (fault === 'before') throw new StoreConnectionError('test', 'cut before the write');
    const ids = await super.appendBatch(events);
    if (fault === 'after') throw new StoreConnectionError('test', 'cut after the write');
    return ids;
  }
}

async function expectStored(recorder: Recorder, store: EventStore): Promise<void> {
  const stored = rebuild(await store.getEvents(recorder.table.game_id));
  expect(tableDifference(stored, recorder.table)).toBeUndefined();
}

describe('a recorder', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await openWorkspace(inject('postgresUrl'));
  });
  afterAll(() => workspace?.dispose());

  const stores = [
    { title: 'memory', open: (): EventStore => new MemoryEventStore() },
    { title: 'PostgreSQL', open: (): EventStore => workspace.store },
  ];

  describe.for(stores)('on $title', ({ open }) => {
    it('stores what an action told before the action counts as done', async () => {
      const store = open();
      const recorder = await Recorder.create(newSetup(), services, store);
      for (const action of [join('ann'), join('bo'), start]) {
        expect((await recorder.act(action)).status).toBe('recorded');
        await expectStored(recorder, store);
      }
    });

    it('stores nothing of an action that is refused', async () => {
      const store = open();
      const recorder = await Recorder.create(newSetup(), services, store);
      expect(await recorder.act(start)).toEqual({ status: 'refused', refusal: 'not_at_table' });
      expect(await store.getLatestSequence(recorder.table.game_id)).toBe(1);
    });

    it('opens a stored game and plays on', async () => {
      const store = open();
      const first = await Recorder.create(newSetup(), services, store);
      for (const action of [join('ann'), join('bo'), start]) await first.act(action);
      const second = await Recorder.open(first.table.game_id, services, store);
      expect(tableDifference(first.table, second.table)).toBeUndefined();
      expect((await second.act({ type: 'flip_initial', player_id: 'ann', positions: [0, 1] })).status).toBe('recorded');
      await expectStored(second, store);
    });

    it('lets one of two recorders of a game win, and brings the other up to date', async () => {
      const store = open();
      const first = await Recorder.create(newSetup(), services, store);
      const second = await Recorder.open(first.table.game_id, services, store);
      const outcomes = await Promise.all([first.act(join('ann')), second.act(join('bo'))]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['conflict', 'recorded']);
      const loser = outcomes[0].status === 'conflict' ? first : second;
      await expectStored(loser, store);
      expect((await loser.act(join('cy'))).status).toBe('recorded');
      await expectStored(loser, store);
    });

    it('does what is asked for at once in the order of asking', async () => {
      const store = open();
      const recorder = await Recorder.create(newSetup(), services, store);
      const outcomes = await Promise.all([recorder.act(join('ann')), recorder.act(join('bo')), recorder.act(start)]);
      expect(outcomes.map(({ status }) => status)).toEqual(['recorded', 'recorded', 'recorded']);
      await expectStored(recorder, store);
    });

    it('refuses to create a game that is there', async () => {
      const store = open();
      const setup = newSetup();
      await Recorder.create(setup, services, store);
      const later = { ...services, clock: () => '2026-03-01T12:00:00.000002Z' };
      await expect(Recorder.create(setup, later, store)).rejects.toBeInstanceOf(ConcurrencyError);
    });

    it('goes on with its own game when it is told to create it again, because the answer was lost', async () => {
      const store = open();
      const setup = newSetup();
      const first = await Recorder.create(setup, services, store);
      await first.act(join('ann'));
      const again = await Recorder.create(setup, services, store);
      expect(tableDifference(again.table, first.table)).toBeUndefined();
      await expectStored(again, store);
    });

    it('says that a game is not there', async () => {
      await expect(Recorder.open(newSetup().game_id, services, open())).rejects.toBeInstanceOf(UnknownGameError);
    });
  });

  it.for(['before', 'after'] as const)('is never ahead of a store that was cut %s the write', async (fault) => {
    const store = new FaultyStore();
    const recorder = await Recorder.create(newSetup(), services, store);
    await recorder.act(join('ann'));
    const settled = copyOfTable(recorder.table);
    store.fault = fault;
    await expect(recorder.act(join('bo'))).rejects.toBeInstanceOf(StoreConnectionError);
    expect(tableDifference(settled, recorder.table)).toBeUndefined();
    const outcome = await recorder.act(join('bo'));
    // Cut before the write the move is still to be made; cut after it, it has been made.
    if (fault === 'before') expect(outcome.status).toBe('recorded');
    else expect(outcome).toEqual({ status: 'refused', refusal: 'already_seated' });
    expect(recorder.table.sequence_num).toBe(settled.sequence_num + 1);
    await expectStored(recorder, store);
  });
});
