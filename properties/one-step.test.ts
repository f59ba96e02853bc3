import { oneStep } from '../src/harness/checkers/one-step.ts';
import { ownSubject } from '../src/harness/subject.ts';
import { claim } from './support/claim.ts';

claim(oneStep, {
  canary: {
    bug: 'the reducer keeps the count of reshuffles from round to round',
    subject: {
      ...ownSubject,
      applyEvent: (table, event, decks) => {
        const after = ownSubject.applyEvent(table, event, decks);
        return event.event_type === 'round_started' ? { ...after, reshuffles: table.reshuffles } : after;
      },
    },
  },
});
