import { faithfulTelling } from '../src/harness/checkers/faithful-telling.ts';
import { claim } from './support/claim.ts';
import { engineTelling } from './support/spoilt-engine.ts';

claim(faithfulTelling, {
  canary: {
    bug: 'whoever is sent away is said to have left',
    subject: engineTelling((event) =>
      event.event_type === 'player_left' ? { ...event, data: { reason: 'left' } } : event,
    ),
  },
});
