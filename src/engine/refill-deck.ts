/** An empty deck is made anew of the discard pile. Rule: docs/rules.md, Phases, Empty deck. */
import type { Card } from '../golf/card.ts';
import type { Play } from './play.ts';

/** Turns the discard pile without its top card into the deck. Answers false, and changes nothing, if that leaves no deck. */
export function refillDeck({ table, decks }: Play): boolean {
  if (table.discard.length < 2) return false;
  // At least two cards lie there, so there is a top one; and there is a round, so there is a deck seed.
  const top = table.discard.at(-1) as Card;
  const deck_seed = table.deck_seed as number;
  const { current_round: round, num_decks, options } = table;
  const request = { round, deck_seed, num_decks, options };
  const reshuffles = table.reshuffles + 1;
  table.deck = [...decks.reshuffle(request, reshuffles, table.discard.slice(0, -1))];
  table.reshuffles = reshuffles;
  table.discard = [top];
  return true;
}
