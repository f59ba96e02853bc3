import { oneWinner } from '../src/harness/store-checkers/one-winner.ts';
import { ConcurrencyError } from '../src/store/errors.ts';
import { claimOfStores } from './support/claim-store.ts';
import { storeWith } from './support/spoilt-store.ts';

claimOfStores(oneWinner, {
  bug: 'on conflict do nothing, and say that it went well',
  spoil: (store) =>
    storeWith(store, {
      append: (event) =>
        store.append(event).catch((error: unknown) => {
          if (error instanceof ConcurrencyError) return 0;
          throw error;
        }),
    }),
});
