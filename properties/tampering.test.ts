import { tampering } from '../src/harness/checkers/tampering.ts';
import { ownSubject } from '../src/harness/subject.ts';
import { claim } from './support/claim.ts';

claim(tampering, {
  canary: {
    bug: 'the reducer takes the card from the deck and never looks at the one that the event names',
    subject: {
      ...ownSubject,
      applyEvent: (table, event, decks) => {
        const top = table.deck.at(-1);
        if (event.event_type !== 'card_drawn' || event.data.source !== 'deck' || top === undefined)
          return ownSubject.applyEvent(table, event, decks);
        return ownSubject.applyEvent(table, { ...event, data: { ...event.data, card: top } }, decks);
      },
    },
  },
});
