/**
 * `mulligan/store-contract`: what every event store promises, as tests for Vitest, which has to be there. Call
 * {@link describeEventStore} in a test file of your own.
 *
 * @module store-contract
 */
export type { OpenedStore, OpenStore } from '../store/contract/open-store.ts';
export { describeEventStore } from '../store/event-store.contract.ts';
