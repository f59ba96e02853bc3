/**
 * A script is all that a game needs to be played again: who, which options, which seed or which decks, which moves.
 * Playing a script twice gives the same bytes.
 */
import type { GameSetup } from '../engine/game.ts';
import type { Action } from '../golf/action.ts';
import type { Card } from '../golf/card.ts';
import { type DeckSource, seededDecks, stackedDecks } from '../golf/deck-source.ts';

/** A game that can be played: everything but the engine. */
export interface Script {
  readonly setup: GameSetup;
  /** Decides every deck that is not given. */
  readonly seed: string;
  /** Deck of each round, the top last; a round without one takes what the seed gives. */
  readonly decks: readonly (readonly Card[])[];
  /** Asked for in this order. A move that is refused is passed over. */
  readonly moves: readonly Action[];
}

/** Where the script's decks come from. */
export function decksOf(script: Pick<Script, 'decks'>): DeckSource {
  return script.decks.length === 0 ? seededDecks : stackedDecks(script.decks);
}
