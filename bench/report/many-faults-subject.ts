/**
 * A reducer with six mistakes, each of which shows in some games of a thousand, and in several ways: after an event of one
 * type one field is wrong, but only when a certain card lies on top of the discard pile and the deck has a certain height.
 */
import { copyOfTable } from '../../src/golf/table-fields.ts';
import type { TableView } from '../../src/golf/table-view.ts';
import { ownSubject, type Subject } from '../../src/harness/subject.ts';

const TYPES = ['card_drawn', 'card_discarded'];

const MISTAKES: readonly ((table: TableView) => TableView)[] = [
  (table) => ({ ...table, host_id: 'nobody' }),
  (table) => ({ ...table, discard: table.discard.slice(1) }),
  (table) => ({ ...table, players: table.players.map((player) => ({ ...player, rounds_won: player.rounds_won + 1 })) }),
];

export const subject: Subject = {
  ...ownSubject,
  applyEvent: (table, event, decks) => {
    const after = ownSubject.applyEvent(table, event, decks);
    const type = TYPES.indexOf(event.event_type);
    if (type === -1 || after.deck.length % 40 !== 7 + type) return after;
    const top = after.discard.at(-1);
    if (top?.suit !== 'spades' || table.options.flip_mode !== 'endgame') return after;
    const mistake = MISTAKES['A23'.indexOf(top.rank)];
    return mistake === undefined ? after : mistake(copyOfTable(after));
  },
};
