import { prefixReplay } from '../src/harness/checkers/prefix-replay.ts';
import { ownSubject } from '../src/harness/subject.ts';
import { claim } from './support/claim.ts';

claim(prefixReplay, {
  canary: {
    bug: 'the reducer lays a discarded card on a pile that earlier tables share',
    subject: {
      ...ownSubject,
      applyEvent: (table, event, decks) => {
        const after = ownSubject.applyEvent(table, event, decks);
        if (event.event_type !== 'card_discarded') return after;
        const shared = table.discard as (typeof table.discard)[number][];
        shared.push(event.data.card);
        return { ...after, discard: shared };
      },
    },
  },
});
