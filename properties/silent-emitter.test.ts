import { silentEmitter } from '../src/harness/checkers/silent-emitter.ts';
import { ownSubject } from '../src/harness/subject.ts';
import { claim } from './support/claim.ts';
import { wrappedEngine } from './support/spoilt-engine.ts';

claim(silentEmitter, {
  canary: {
    bug: "an emitter's error ends the action for the player, too",
    subject: {
      ...ownSubject,
      ...wrappedEngine((game) => ({
        act: (action) => {
          const outcome = game.act(action);
          if (outcome.accepted && outcome.emitterFailures.length > 0) throw outcome.emitterFailures[0]?.error;
          return outcome;
        },
      })),
    },
  },
});
