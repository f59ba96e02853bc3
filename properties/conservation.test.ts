import { conservation } from '../src/harness/checkers/conservation.ts';
import { claim } from './support/claim.ts';
import { engineShowing } from './support/spoilt-engine.ts';

claim(conservation, {
  canary: {
    bug: "a leaver's cards vanish",
    subject: engineShowing((table) => ({ ...table, set_aside: [] })),
  },
});
