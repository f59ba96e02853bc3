/** A move as a few words. */
import type { Action } from '../../golf/action.ts';
import { printable } from '../../golf/show.ts';

/** `p1 draws from the deck`; one line, whatever the id contains. */
export function moveWords(move: Action): string {
  return `${printable(move.player_id)} ${deedWords(move)}`;
}

function deedWords(move: Action): string {
  switch (move.type) {
    case 'join':
      return 'joins';
    case 'leave':
      return { left: 'leaves', disconnected: 'loses the connection', kicked: 'is sent away' }[move.reason];
    case 'start_game':
      return `starts the game: ${move.num_rounds} rounds, ${move.num_decks} decks`;
    case 'flip_initial':
      return `turns up ${move.positions.join(' and ')} at first`;
    case 'draw':
      return move.source === 'deck' ? 'draws from the deck' : 'takes the discard';
    case 'swap':
      return `puts the card at ${move.position}`;
    case 'discard':
      return 'discards the card';
    case 'flip':
      return `turns up ${move.position}`;
    case 'skip_flip':
      return 'turns up nothing';
    case 'flip_as_action':
      return `turns up ${move.position} instead of drawing`;
    case 'knock_early':
      return 'knocks';
    case 'next_round':
      return 'goes on to the next round';
  }
}
