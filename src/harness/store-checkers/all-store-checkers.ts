/** Every checker that needs a store. */
import type { StoreChecker } from '../store-checker.ts';
import { gamesTable } from './games-table.ts';
import { oneWinner } from './one-winner.ts';
import { storeRoundTrip } from './store-round-trip.ts';

/** All checkers of stores, in the order in which they are asked. */
export const storeCheckers: readonly StoreChecker[] = [storeRoundTrip, oneWinner, gamesTable];
