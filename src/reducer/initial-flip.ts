/** The cards that each player turns up before the first turn. Rule: docs/rules.md, Phases (initial_flip). */
import type { EventOf } from '../events/event.ts';
import { bareCard, faceUp, type TableCard } from '../golf/card.ts';
import { show } from '../golf/show.ts';
import type { PlayerView, TableView } from '../golf/table-view.ts';
import { assertSame, contradiction, seatOf, wrongCard } from './checks.ts';

/** One player turns up his cards, once; when all have, the first turn begins. */
export function applyInitialFlip(table: TableView, event: EventOf<'initial_flip'>): TableView {
  const seat = seatOf(table, event);
  // seatOf answers with a seat at the table.
  const player = table.players[seat] as PlayerView;
  assertSame(event, 'phase', 'initial_flip', table.phase);
  if (player.initial_flip_done)
    throw contradiction(event, 'player_id', 'a player who has not flipped yet', show(player.id));
  const cards = turnUp(table, player.cards, event);
  const players = table.players.slice();
  players[seat] = { ...player, cards, initial_flip_done: true };
  const allHave = players.every((other) => other.initial_flip_done);
  return {
    ...table,
    sequence_num: event.sequence_num,
    phase: allHave ? 'playing' : 'initial_flip',
    players,
    turn_step: allHave ? 'draw' : null,
  };
}

/** The hand after the flip: as many different positions as the options say, each with the card that lies there. */
function turnUp(table: TableView, before: readonly TableCard[], event: EventOf<'initial_flip'>): readonly TableCard[] {
  const { positions, cards: named } = event.data;
  const count = table.options.initial_flips;
  if (positions.length !== count)
    throw contradiction(event, 'data.positions', `exactly ${count} positions`, show(positions));
  const cards = before.slice();
  for (const [index, position] of positions.entries()) {
    // Who has not flipped yet has a whole hand, all face down, and an event names each position of one once.
    const card = cards[position] as TableCard;
    const bare = bareCard(card);
    if (named[index] !== bare) throw wrongCard(event, `data.cards[${index}]`, bare, named[index]);
    cards[position] = faceUp(bare);
  }
  return cards;
}
