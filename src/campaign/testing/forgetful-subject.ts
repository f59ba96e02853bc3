/** For tests: what `--subject` puts on trial, with a reducer that forgets to move the turn's index when somebody before it leaves. */
import { ownSubject, type Subject } from '../../harness/subject.ts';

export const subject: Subject = {
  ...ownSubject,
  applyEvent: (table, event, decks) => {
    const after = ownSubject.applyEvent(table, event, decks);
    const seat = table.current_player_idx;
    if (event.event_type !== 'player_left' || seat === null || after.current_player_idx === null) return after;
    return { ...after, current_player_idx: Math.min(seat, after.players.length - 1) };
  },
};
