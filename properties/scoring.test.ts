import { scoring } from '../src/harness/checkers/scoring.ts';
import { claim } from './support/claim.ts';
import { engineTelling } from './support/spoilt-engine.ts';

claim(scoring, {
  canary: {
    bug: 'a tied round is won by the first of the lowest',
    subject: engineTelling((event) => {
      if (event.event_type !== 'round_ended' || event.data.winner_id !== null) return event;
      const lowest = Math.min(...event.data.scores.values());
      const first = [...event.data.scores].find(([, score]) => score === lowest);
      return { ...event, data: { ...event.data, winner_id: first?.[0] ?? null } };
    }),
  },
});
