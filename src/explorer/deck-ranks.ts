/** Which cards the explored decks are made of. Apart from the tables, so that the command line can name sizes without loading them. */
import type { Rank } from '../golf/card.ts';
import { HAND_SIZE } from '../golf/limits.ts';

/** Dealt to two players, and the first discard. */
export const DEALT_TO_TWO = 2 * HAND_SIZE + 1;

/** What the two are dealt, from the top, then the first discard, then the rest of the deck. */
export const MIXED: readonly Rank[] = ['A', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'J', 'Q', 'K', 'A', '2', '3'];
/** The first hand is two columns of jacks and two queens; the second of jokers, kings and tens. */
export const BITING: readonly Rank[] = [
  'J',
  'J',
  'Q',
  'J',
  'J',
  'Q',
  '★',
  'K',
  '10',
  '★',
  '2',
  '10',
  '3',
  '2',
  'K',
  '★',
];
/** Both hands are alike, so that the round is tied; they sum up to 21. */
export const TIED: readonly Rank[] = ['A', '10', '3', '2', '4', '5', 'A', '10', '3', '2', '4', '5', '6', 'A', '9', '9'];

/** The largest deck that the tables have cards for. */
export const CARDS_MAX = MIXED.length;
