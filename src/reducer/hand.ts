/** A hand on the table: six cards, each face up or face down. None of these functions changes the hand it gets. */
import { faceUp, type TableCard } from '../golf/card.ts';

/** How many cards of the hand lie face down. */
export function countFaceDown(cards: readonly TableCard[]): number {
  let count = 0;
  // The index is below the length.
  for (let position = 0; position < cards.length; position += 1)
    if (!(cards[position] as TableCard).face_up) count += 1;
  return count;
}

/** The hand with another card at one position. */
export function withCard(cards: readonly TableCard[], position: number, card: TableCard): readonly TableCard[] {
  const changed = cards.slice();
  changed[position] = card;
  return changed;
}

/** The hand with every card face up; the hand itself if it lies so already. */
export function allTurnedUp(cards: readonly TableCard[]): readonly TableCard[] {
  if (countFaceDown(cards) === 0) return cards;
  const turned = cards.slice();
  for (let position = 0; position < turned.length; position += 1) {
    // The index is below the length.
    const card = turned[position] as TableCard;
    if (!card.face_up) turned[position] = faceUp(card);
  }
  return turned;
}
