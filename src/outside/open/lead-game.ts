/**
 * A game that the subject's own list of legal actions leads: one seed makes one setup and one way to choose. Some games
 * end in the middle; in some an action is offered now and then that was legal before and is not listed any more.
 */
import { Random } from '../../harness/generate/random.ts';
import { type About, GOLF, type JsonObject } from '../../protocol/messages.ts';
import { canonicalText } from '../json-text.ts';
import type { Asking } from '../play/asking.ts';
import { type Chooser, playLed } from '../play/play-led.ts';
import type { OpenScript, SubjectPlay, SubjectStep } from '../subject-play.ts';
import { drawSetup } from './draw-setup.ts';
import { drawTaste, typeOf } from './taste.ts';

/** Some games would not end by themselves, or take too long. */
const MOVES_MAX = [5, 15, 30, 60, 150] as const;
/** A round of Golf takes about fifty. */
const GOLF_MOVES_MAX = [40, 200, 400] as const;
/** Share of games in which something stale is offered, of their moves for which that is so, and of their ends. */
const STALE_SHARE = 0.5;
const STALE_MOVES = 0.05;
const STALE_ENDS = 0.5;
/** Actions that are looked at to find a stale one. */
const STALE_TRIES = 4;

/** Plays the game that `seed` makes. */
export function leadGame(seed: string, about: Pick<About, 'game' | 'plays'>): Asking<SubjectPlay> {
  const random = new Random(seed);
  const setup = drawSetup(seed, random, about);
  return playLed(setup, drawChooser(seed, random, about));
}

/** The same game as a script: what was asked for, up to the action that was not answered. */
export function scriptOf({ setup, steps, unanswered }: SubjectPlay, game: string): OpenScript {
  const moves = [...steps.map(({ action }) => action), unanswered ?? null].filter((action) => action !== null);
  return { game, setup, moves };
}

function drawChooser(seed: string, random: Random, about: Pick<About, 'game' | 'plays'>): Chooser {
  const taste = drawTaste(seed, random, about.game);
  const movesMax = random.pick(about.game === GOLF ? GOLF_MOVES_MAX : MOVES_MAX);
  const isStale = random.chance(STALE_SHARE);
  let moves = 0;
  let isOver = false;
  return (steps) => {
    const now = steps.at(-1);
    if (now === undefined || isOver || moves >= movesMax) return undefined;
    moves += 1;
    const listed = (now.legal ?? []).filter((action) => mayBeAsked(action, now, about));
    isOver = listed.length === 0;
    const stale =
      isStale && random.chance(isOver ? STALE_ENDS : STALE_MOVES) ? staleAction(steps, about, random) : undefined;
    return stale ?? taste(listed);
  };
}

/** What the subject says that it is to be asked for. Rule: docs/subject-protocol.md, Setups. */
function mayBeAsked(
  action: JsonObject,
  { table }: SubjectStep,
  { game, plays }: Pick<About, 'game' | 'plays'>,
): boolean {
  if (plays.actions !== undefined && !plays.actions.includes(typeOf(action))) return false;
  const drawsFromDeck = game === GOLF && action.type === 'draw' && action.source === 'deck';
  if (!drawsFromDeck || plays.reshuffle === true) return true;
  const deck = table?.deck;
  return !Array.isArray(deck) || deck.length > 0;
}

/** What could be asked for at an earlier point of the game and is not listed now. */
function staleAction(
  steps: readonly SubjectStep[],
  about: Pick<About, 'game' | 'plays'>,
  random: Random,
): JsonObject | undefined {
  const now = new Set(steps.at(-1)?.legal?.map(canonicalText));
  for (let tries = 0; tries < STALE_TRIES; tries += 1) {
    const then = random.pick(steps);
    const action = then.legal?.length ? random.pick(then.legal) : undefined;
    if (action !== undefined && mayBeAsked(action, then, about) && !now.has(canonicalText(action))) return action;
  }
  return undefined;
}
