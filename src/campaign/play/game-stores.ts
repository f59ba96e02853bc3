/** The stores that a campaign puts its games into. */
import type { EventStore } from '../../store/event-store.ts';
import { MemoryEventStore } from '../../store/memory/memory-event-store.ts';
import { type OnAppend, TimedStore } from '../latency/timed-store.ts';

export const STORE_KINDS = ['memory', 'postgres'] as const;
export type StoreKind = (typeof STORE_KINDS)[number];

export interface GameStores {
  /** A store for the next game; the same one may be given for all. `onAppend`: told of each append, if they are worth timing. */
  readonly openStore: (onAppend?: OnAppend) => EventStore;
  /** Games that are under way in the store at the same time. */
  readonly gamesAtOnce: number;
  /** Whether every game is put into the store, or only those that are looked at closely. */
  readonly takesAll: boolean;
  close(): Promise<void>;
}

/** Games under way at once in PostgreSQL: enough to keep it busy while this thread plays. */
const POSTGRES_GAMES_AT_ONCE = 8;

/**
 * Memory is asked about a sample: what it does with a game hardly depends on the game, and asking takes twice as long as
 * playing.
 *
 * `url`: the database in which a schema is made for the games; only PostgreSQL needs one. Throws what opening it throws.
 */
export async function openGameStores(kind: StoreKind, url: string | undefined): Promise<GameStores> {
  if (kind === 'memory')
    return { openStore: () => new MemoryEventStore(), gamesAtOnce: 1, takesAll: false, close: async () => {} };
  if (url === undefined) throw new TypeError('expected the URL of a database, found none');
  const { openWorkspace } = await import('../../store/workspace.ts');
  const workspace = await openWorkspace(url);
  return {
    openStore: (onAppend) => (onAppend === undefined ? workspace.shared : new TimedStore(workspace.shared, onAppend)),
    gamesAtOnce: POSTGRES_GAMES_AT_ONCE,
    takesAll: true,
    close: () => workspace.dispose(),
  };
}
