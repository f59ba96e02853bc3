/** How a game of Golf begins that the subject leads: as the reference's games begin, with whole decks. */
import type { NewGame, Plays } from '../../protocol/messages.ts';
import { generatedGolfGame } from './golf-game.ts';
import { narrowingOf } from './golf-plays.ts';

/** Games of which hardly any never starts. */
const TRIES_MAX = 50;

/** Throws `UnknownPlaysError`. */
export function golfSetup(seed: string, plays: Plays): NewGame {
  const narrowing = narrowingOf(plays);
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const { asked } = generatedGolfGame(tries === 0 ? seed : `${seed}/${tries}`, narrowing, []);
    if (asked !== undefined) return asked.setup;
  }
  throw new Error(`seed ${seed}: expected one of ${TRIES_MAX} games of Golf to start, found none`);
}
