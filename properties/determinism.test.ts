import { determinism } from '../src/harness/checkers/determinism.ts';
import { claim } from './support/claim.ts';
import { engineTelling } from './support/spoilt-engine.ts';

let told = 0;

claim(determinism, {
  canary: {
    bug: 'names get a number that goes on from game to game',
    subject: engineTelling((event) => {
      told += 1;
      return event.event_type === 'player_joined'
        ? { ...event, data: { ...event.data, player_name: `player ${told}` } }
        : event;
    }),
  },
});
