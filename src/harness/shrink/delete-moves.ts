/**
 * A script without some of its moves. The deck is stacked so that a deleted turn takes along the card that it drew:
 * otherwise every later draw would change, and with it the fault that is being kept.
 */
import type { Action } from '../../golf/action.ts';
import type { Card } from '../../golf/card.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import type { Script } from '../script.ts';

/** Where a card goes that is drawn no more: out of the game, so that the deck runs empty where it did; or under the deck. */
export type Undrawn = 'gone' | 'under';

/** `deleted`: indexes into `script.moves`. Only explicit decks are stacked; seeded ones stay as they are. */
export function withoutMoves(script: Script, deleted: ReadonlySet<number>, undrawn: Undrawn = 'gone'): Script {
  const decks: Card[][] = [];
  let deck: Card[] | undefined;
  let players = 0;
  let round = -1;
  let position = 0;
  for (const [index, move] of script.moves.entries()) {
    if (move.type === 'join') players += 1;
    if (move.type === 'leave') players -= 1;
    if (startsRound(move)) {
      round += 1;
      position = players * HAND_SIZE + 1;
      const given = script.decks[round];
      // A round without a deck takes what the seed gives; the cards of a deleted start are drawn from the round before.
      if (!deleted.has(index)) {
        deck = given && [...given];
        if (deck !== undefined) decks.push(deck);
      }
    }
    if (move.type !== 'draw' || move.source !== 'deck') continue;
    if (deleted.has(index) && deck !== undefined) takeOut(deck, position, undrawn);
    else position += 1;
  }
  return { ...script, decks, moves: script.moves.filter((_, index) => !deleted.has(index)) };
}

/** The script without one of its rounds, deck and all. `starts`: index of the move that starts each round. */
export function withoutRound(script: Script, starts: readonly number[], round: number): Script {
  const start = starts[round] ?? 0;
  const end = starts[round + 1] ?? script.moves.length;
  // The game is started by the first round's start, so that one stays and the next round's goes.
  const [from, to] = round === 0 ? [start + 1, end + 1] : [start, end];
  return {
    ...script,
    decks: script.decks.filter((_, index) => index !== round),
    moves: script.moves.filter((_, index) => index < from || index >= to),
  };
}

export function startsRound(move: Action): boolean {
  return move.type === 'start_game' || move.type === 'next_round';
}

/** Takes out the card that is the `position`-th from the top (0 is the top), if the deck has that many. */
function takeOut(deck: Card[], position: number, undrawn: Undrawn): void {
  const index = deck.length - 1 - position;
  if (index < 0) return;
  const cards = deck.splice(index, 1);
  if (undrawn === 'under') deck.unshift(...cards);
}
