import { storeRoundTrip } from '../src/harness/store-checkers/store-round-trip.ts';
import { claimOfStores } from './support/claim-store.ts';
import { storeWith } from './support/spoilt-store.ts';

claimOfStores(storeRoundTrip, {
  bug: 'times come back cut to milliseconds',
  spoil: (store) =>
    storeWith(store, {
      getEvents: async (gameId, range) => {
        const events = await store.getEvents(gameId, range);
        return events.map((event) => ({ ...event, timestamp: event.timestamp.replace(/\d{3}Z$/, '000Z') }));
      },
    }),
});
