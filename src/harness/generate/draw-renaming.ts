/**
 * Other ids for a game's players, and other suits for its cards, under which nothing but the names should change.
 *
 * Ids are dealt out so that their alphabetical order is turned round: whatever compares two ids decides the other way.
 */
import { SUITS, type Suit } from '../../golf/card.ts';
import type { Script } from '../script.ts';
import { drawIds } from './odd-text.ts';
import type { Random } from './random.ts';

/** Both are bijections: no two ids, and no two suits, become the same. */
export interface Renaming {
  /** From each id of the game to its new one. */
  readonly ids: ReadonlyMap<string, string>;
  readonly suits: Readonly<Record<Suit, Suit>>;
}

/** Share of renamings with odd ids, and of odd ids among theirs. */
const ODD_SHARE = 0.3;
const ODDITY = 0.7;

export function drawRenaming({ setup, moves }: Pick<Script, 'setup' | 'moves'>, random: Random): Renaming {
  const old = [...new Set([setup.host_id, ...moves.map((move) => move.player_id)])].sort();
  const names = drawIds(random, old.length, random.chance(ODD_SHARE) ? ODDITY : 0)
    .sort()
    .reverse();
  // There are as many names as ids.
  const ids = new Map(old.map((id, index) => [id, names[index] as string]));
  return { ids, suits: drawSuits(setup.options.one_eyed_jacks, random) };
}

/** With one-eyed jacks, those of hearts and spades are worth less than the others, so only suits of one kind are exchanged. */
function drawSuits(keepsOneEyed: boolean, random: Random): Record<Suit, Suit> {
  if (keepsOneEyed)
    return {
      hearts: 'spades',
      spades: 'hearts',
      ...random.pick([EXCHANGED, { diamonds: 'diamonds', clubs: 'clubs' }]),
    };
  const [hearts, diamonds, clubs, spades] = random.shuffled(SUITS);
  // Shuffling loses none of the four.
  return { hearts, diamonds, clubs, spades } as Record<Suit, Suit>;
}

const EXCHANGED = { diamonds: 'clubs', clubs: 'diamonds' } as const;
