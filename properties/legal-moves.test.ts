import { legalMoves } from '../src/harness/checkers/legal-moves.ts';
import { claim } from './support/claim.ts';
import { engineListing } from './support/spoilt-engine.ts';

claim(legalMoves, {
  canary: {
    bug: 'a card from the discard pile is listed as one that may be discarded',
    subject: engineListing((actions, table) => {
      const swap = actions.find((action) => action.type === 'swap');
      return swap === undefined || table.drawn_from !== 'discard'
        ? actions
        : [...actions, { type: 'discard', player_id: swap.player_id }];
    }),
  },
});
