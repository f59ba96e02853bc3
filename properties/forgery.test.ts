import { forgery } from '../src/harness/checkers/forgery.ts';
import { ownSubject } from '../src/harness/subject.ts';
import { claim } from './support/claim.ts';

claim(forgery, {
  // A thorough look takes the end of a game, which the others rarely do.
  thoroughGamesCount: 1_300,
  canary: {
    bug: 'the reducer lets anybody draw, whoever sits there',
    subject: {
      ...ownSubject,
      applyEvent: (table, event, decks) => {
        const current = table.current_player_idx === null ? undefined : table.players[table.current_player_idx];
        if (event.event_type !== 'card_drawn' || current === undefined)
          return ownSubject.applyEvent(table, event, decks);
        return ownSubject.applyEvent(table, { ...event, player_id: current.id }, decks);
      },
    },
  },
});
