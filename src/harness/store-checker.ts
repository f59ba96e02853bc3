/** A checker that needs a store: it is given a game that was played and says what the store did to it. */
import type { EventStore } from '../store/event-store.ts';
import type { RecordedGame } from './checker.ts';
import type { Finding } from './finding.ts';

/** A property of stores, and who watches over it. */
export interface StoreChecker {
  readonly name: string;
  readonly claim: string;
  /** Throws when the store cannot be reached. The store may hold other games; none of them has one of this game's ids. */
  readonly check: (played: RecordedGame, store: EventStore) => Promise<Finding | undefined>;
}
