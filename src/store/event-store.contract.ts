/**
 * What every event store promises, as tests. A store passes all of it or is none.
 *
 * Each part opens a store of its own, so that no part sees another's games.
 */
import { describe } from 'vitest';
import { appendContract } from './contract/append.ts';
import { conflictContract } from './contract/conflict.ts';
import { gamesContract } from './contract/games.ts';
import type { OpenStore } from './contract/open-store.ts';
import { outcomesContract } from './contract/outcomes.ts';
import { readContract } from './contract/read.ts';
import { refusalContract } from './contract/refusal.ts';

/**
 * Declares the tests, in a `describe` of that name. `open`: a new, empty store for each part; it is disposed of
 * afterwards.
 */
export function describeEventStore(name: string, open: OpenStore): void {
  describe(name, () => {
    describe('append', () => appendContract(open));
    describe('conflict', () => conflictContract(open));
    describe('outcomes', () => outcomesContract(open));
    describe('read', () => readContract(open));
    describe('games', () => gamesContract(open));
    describe('refusal', () => refusalContract(open));
  });
}
