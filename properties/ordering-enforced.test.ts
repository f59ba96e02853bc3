import { orderingEnforced } from '../src/harness/checkers/ordering-enforced.ts';
import { ownSubject } from '../src/harness/subject.ts';
import { claim } from './support/claim.ts';

claim(orderingEnforced, {
  canary: {
    bug: 'any sequence number is let in while the state is fresh',
    subject: {
      ...ownSubject,
      applyEvent: (table, event, decks) => {
        if (table.sequence_num > 0 || event.sequence_num === 1) return ownSubject.applyEvent(table, event, decks);
        return { ...table, sequence_num: event.sequence_num };
      },
    },
  },
});
