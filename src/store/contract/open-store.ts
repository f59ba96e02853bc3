/** How the contract gets a store to hold to its promises. */
import { afterAll, beforeAll } from 'vitest';
import type { EventStore } from '../event-store.ts';

/** Opens an empty store. */
export type OpenStore = () => Promise<OpenedStore>;

/** A store for one part of the tests. */
export interface OpenedStore {
  readonly store: EventStore;
  /** Closes the store, and leaves nothing of it. */
  dispose(): Promise<void>;
}

/** One store for all tests of the surrounding `describe`. Call the answer within a test. */
export function useStore(open: OpenStore): () => EventStore {
  let opened: Awaited<ReturnType<OpenStore>> | undefined;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(async () => {
    await opened?.dispose();
  });
  return () => {
    if (opened === undefined) throw new Error('the store is open only while tests run');
    return opened.store;
  };
}

/** What a promise rejects with. Throws if it does not. */
export async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in outcome) return outcome.error;
  throw new Error(`expected an error, found ${JSON.stringify(outcome.value)}`);
}
