/** Which parts of a picture the last event has changed: what the eye should find first. */
import type { TableView } from '../golf/table-view.ts';

/** Names as in `drawn-places.ts`. A deal touches everything, and so nothing. */
export function touchedParts(before: TableView, after: TableView): ReadonlySet<string> {
  const parts = new Set<string>();
  if (before === after || before.current_round !== after.current_round) return parts;
  if (before.drawn_card === null && after.drawn_card !== null) parts.add('drawn');
  if (after.discard.length > before.discard.length) parts.add('discard');
  for (const [seat, { id, cards }] of after.players.entries()) {
    const earlier = before.players.find((player) => player.id === id)?.cards ?? [];
    for (const [position, card] of cards.entries())
      if (earlier.length > 0 && !sameCard(earlier[position], card)) parts.add(`players.${seat}.cards.${position}`);
  }
  return parts;
}

type Side = TableView['players'][number]['cards'][number];

function sameCard(one: Side | undefined, other: Side): boolean {
  return one?.rank === other.rank && one.suit === other.suit && one.face_up === other.face_up;
}
