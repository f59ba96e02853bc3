/** Somebody's TypeScript: the types of every entry, with no other types than those of the language and of Vitest. */
import { type Acted, connectTo, type GameSubject } from 'mulligan';
import {
  DEFAULT_OPTIONS,
  type GameEvent,
  gameArbitrary,
  generateScript,
  ownSubject,
  type Run,
  runScript,
} from 'mulligan/golf';
import { METHODS, type Method } from 'mulligan/protocol';
import { type EventStore, MemoryEventStore, PostgresEventStore } from 'mulligan/store';
import { describeEventStore } from 'mulligan/store-contract';

interface Counted {
  readonly count: number;
}

const counter: GameSubject<{ readonly type: 'count' }, { readonly type: 'counted' }, Counted> = {
  about: { name: 'counter', game: 'counting' },
  newGame: () => {
    const table = { count: 0 };
    const act = (): Acted<{ readonly type: 'counted' }> => {
      table.count += 1;
      return { accepted: true, events: [{ type: 'counted' }] };
    };
    return { events: [], table, act };
  },
  rebuild: (events) => ({ count: events.length }),
};

export const about: string = connectTo(counter).about.name;
export const run: Run = runScript(generateScript('any'), ownSubject, []);
export const events: readonly GameEvent[] = run.played.events;
export const isJoker: boolean = DEFAULT_OPTIONS.use_jokers;
export const methods: readonly Method[] = METHODS;
export const arbitrary = gameArbitrary();
export const openStore = (url: string): Promise<EventStore> => PostgresEventStore.open(url);

describeEventStore('memory', async () => {
  const store = new MemoryEventStore();
  return { store, dispose: () => store.close() };
});
