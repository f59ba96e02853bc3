/**
 * A reducer with some eighty mistakes, each of which shows in a few games of a thousand: after an event of one type, one
 * field is wrong, but only when a certain card lies on top of the discard pile and the deck has a certain height.
 */
import { copyOfTable } from '../../src/golf/table-fields.ts';
import type { TableView } from '../../src/golf/table-view.ts';
import { ownSubject, type Subject } from '../../src/harness/subject.ts';

const TYPES = [
  'card_drawn',
  'card_swapped',
  'card_discarded',
  'card_flipped',
  'flip_as_action',
  'round_ended',
  'player_left',
  'initial_flip',
];

const MISTAKES: readonly ((table: TableView) => TableView)[] = [
  (table) => ({ ...table, reshuffles: table.reshuffles + 1 }),
  (table) => ({ ...table, host_id: 'nobody' }),
  (table) => ({ ...table, num_decks: 9 }),
  (table) => ({ ...table, room_code: '' }),
  (table) => ({ ...table, num_rounds: 99 }),
  (table) => ({ ...table, discard: table.discard.slice(1) }),
  (table) => ({ ...table, set_aside: table.discard }),
  (table) => ({
    ...table,
    players: table.players.map((player) => ({ ...player, total_score: player.total_score + 1 })),
  }),
  (table) => ({ ...table, players: table.players.map((player) => ({ ...player, rounds_won: player.rounds_won + 1 })) }),
  (table) => ({ ...table, players: table.players.map((player) => ({ ...player, is_cpu: !player.is_cpu })) }),
];

export const subject: Subject = {
  ...ownSubject,
  applyEvent: (table, event, decks) => {
    const after = ownSubject.applyEvent(table, event, decks);
    const type = TYPES.indexOf(event.event_type);
    if (type === -1 || after.deck.length % 40 !== 7 + type) return after;
    const top = after.discard.at(-1);
    if (top?.suit !== 'spades') return after;
    const mistake = MISTAKES['A23456789T'.indexOf(top.rank)];
    return mistake === undefined ? after : mistake(copyOfTable(after));
  },
};
