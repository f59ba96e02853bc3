import { replayEquivalence } from '../src/harness/checkers/replay-equivalence.ts';
import { ownSubject } from '../src/harness/subject.ts';
import { claim } from './support/claim.ts';

claim(replayEquivalence, {
  canary: {
    bug: 'when somebody before the current seat leaves, the reducer keeps the index',
    subject: {
      ...ownSubject,
      applyEvent: (table, event, decks) => {
        const after = ownSubject.applyEvent(table, event, decks);
        if (
          event.event_type !== 'player_left' ||
          after.current_player_idx === null ||
          table.current_player_idx === null
        )
          return after;
        return { ...after, current_player_idx: Math.min(table.current_player_idx, after.players.length - 1) };
      },
    },
  },
});
