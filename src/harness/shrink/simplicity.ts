/**
 * Which of two scripts is the simpler: fewest moves first, then whatever a reader has less to understand of. The order is
 * total, so that different failing games of one fault can meet in the same smallest one.
 */
import type { Action, ActionType } from '../../golf/action.ts';
import { type Card, RANKS, SUITS } from '../../golf/card.ts';
import { DEFAULT_OPTIONS, type GameOptions } from '../../golf/options.ts';
import type { Script } from '../script.ts';

/** What a search has to know of scripts of one kind. */
export interface Simplicity<S> {
  /** The same text for the same script. */
  readonly keyOf: (script: S) => string;
  /** Whether `candidate` is simpler than `best`, and not only as simple. */
  readonly isSimpler: (candidate: S, best: S) => boolean;
}

/** Whether `candidate` is simpler than `best`, and not only as simple. */
export function isSimpler(candidate: Script, best: Script): boolean {
  if (candidate.moves.length !== best.moves.length) return candidate.moves.length < best.moves.length;
  const [left, right] = [burdensOf(candidate), burdensOf(best)];
  for (const [index, burden] of left.entries()) if (burden !== right[index]) return burden < (right[index] ?? 0);
  return scriptKey(candidate) < scriptKey(best);
}

/** The same text for the same script. */
export function scriptKey({ setup, seed, decks, moves }: Script): string {
  return JSON.stringify([setup, seed, decks.map((deck) => deck.map(cardCost)), moves]);
}

/** Of games of Golf. */
export const simplicity: Simplicity<Script> = { keyOf: scriptKey, isSimpler };

/** What there is to understand, from what weighs most to what weighs least. */
function burdensOf({ setup, seed, decks, moves }: Script): number[] {
  const cards = decks.flat();
  return [
    decks.length,
    optionNames.filter((name) => setup.options[name] !== DEFAULT_OPTIONS[name]).length,
    moves.reduce((sum, move) => sum + actionCost(move), 0),
    cards.length,
    cards.filter((card) => cardCost(card) > 0).length,
    cards.reduce((sum, card) => sum + cardCost(card), 0),
    // Whoever leaves does so as soon as can be.
    moves.reduce((sum, { type }, index) => sum + (type === 'leave' ? index : 0), 0),
    oddNames({ setup, moves }),
    JSON.stringify([setup, seed, moves]).length,
  ];
}

/** What everything is called where it does not matter; players are called p1, p2, … both in their ids and their names. */
export const PLAIN = { game_id: '00000000-0000-4000-8000-000000000000', room_code: 'ROOM', seed: '0' } as const;

const PLAIN_ID = /^p[1-9]$/;

const PLAIN_PROFILES: readonly (string | null)[] = [null, 'cpu'];

function oddNames({ setup, moves }: Pick<Script, 'setup' | 'moves'>): number {
  const ids = moves.filter(({ player_id }) => !PLAIN_ID.test(player_id));
  const names = moves.filter((move) => move.type === 'join' && move.player_name !== move.player_id);
  const profiles = moves.filter((move) => move.type === 'join' && !PLAIN_PROFILES.includes(move.cpu_profile));
  const odd = [!PLAIN_ID.test(setup.host_id), setup.room_code !== PLAIN.room_code, setup.game_id !== PLAIN.game_id];
  return ids.length + names.length + profiles.length + odd.filter(Boolean).length;
}

// The keys of the default options are the options' names.
const optionNames = Object.keys(DEFAULT_OPTIONS) as (keyof GameOptions)[];

/** A card that is not looked at is an ace of hearts; of those that are, lower ranks come first, then earlier suits. */
export function cardCost({ rank, suit }: Card): number {
  return RANKS.indexOf(rank) + RANKS.length * SUITS.indexOf(suit);
}

/** Kinds of moves, the plainest first. */
const KINDS: readonly ActionType[] = [
  'join',
  'start_game',
  'flip_initial',
  'draw',
  'discard',
  'swap',
  'flip',
  'skip_flip',
  'flip_as_action',
  'knock_early',
  'next_round',
  'leave',
];

/** How much there is to a move: its kind first, then its numbers and words. */
export function actionCost(action: Action): number {
  return KINDS.indexOf(action.type) * DETAILS_MAX + detailOf(action);
}

/** More than any detail of a move. */
const DETAILS_MAX = 1000;

function detailOf(action: Action): number {
  switch (action.type) {
    case 'start_game':
      return action.num_decks * 20 + action.num_rounds;
    case 'join':
      return (action.is_cpu ? 1 : 0) + (action.cpu_profile === null ? 0 : 1);
    case 'leave':
      return LEAVE_REASONS.indexOf(action.reason);
    case 'flip_initial':
      return action.positions.reduce((sum, position) => sum * 6 + position, 0);
    case 'draw':
      return action.source === 'deck' ? 0 : 1;
    case 'swap':
    case 'flip':
    case 'flip_as_action':
      return action.position;
    default:
      return 0;
  }
}

const LEAVE_REASONS: readonly string[] = ['left', 'disconnected', 'kicked'];
