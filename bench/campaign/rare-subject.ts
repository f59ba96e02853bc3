/**
 * A bug that shows in fewer than one game in 30,000: the reducer forgets who deals next when a finisher who is not the
 * host is kicked out, with knock_bonus, after the deck has run empty twice in the round.
 */
import { ownSubject, type Subject } from '../../src/harness/subject.ts';

export const subject: Subject = {
  ...ownSubject,
  applyEvent: (table, event, decks) => {
    const after = ownSubject.applyEvent(table, event, decks);
    const isRare =
      event.event_type === 'player_left' &&
      event.data.reason === 'kicked' &&
      event.player_id === table.finisher_id &&
      event.player_id !== table.host_id &&
      table.options.knock_bonus &&
      table.reshuffles > 1;
    return isRare ? { ...after, next_dealer_id: null } : after;
  },
};
