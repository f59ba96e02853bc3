import { gamesTable } from '../src/harness/store-checkers/games-table.ts';
import { claimOfStores } from './support/claim-store.ts';
import { storeWith } from './support/spoilt-store.ts';

claimOfStores(gamesTable, {
  bug: 'a game that was abandoned counts as completed',
  spoil: (store) =>
    storeWith(store, {
      getGame: async (gameId) => {
        const record = await store.getGame(gameId);
        return record?.status === 'abandoned' ? { ...record, status: 'completed' } : record;
      },
    }),
});
