/** Which part of a picture of the table shows a field: where to mark it when the witnesses differ there. */
import type { Place } from '../golf/all-differences.ts';

/** Fields of the table that a picture shows, whatever it says there. */
const TABLE_PARTS: ReadonlySet<string> = new Set([
  'phase',
  'current_player_idx',
  'turn_step',
  'drawn_card',
  'drawn_from',
  'current_round',
  'num_rounds',
  'discard',
  'set_aside',
  'finisher_id',
  'owed_event',
  'winner_id',
]);

/** The same of a player. */
const PLAYER_PARTS: ReadonlySet<string> = new Set([
  'id',
  'name',
  'is_cpu',
  'initial_flip_done',
  'final_turn_done',
  'score',
  'total_score',
  'rounds_won',
]);

/** Fields that stand together in one part of the picture. */
const TOGETHER: ReadonlyMap<string, string> = new Map([
  ['id', 'name'],
  ['current_player_idx', 'turn'],
  ['turn_step', 'turn'],
  ['drawn_card', 'drawn'],
  ['drawn_from', 'drawn'],
  ['current_round', 'round'],
  ['num_rounds', 'round'],
]);

/**
 * The part's name, such as `phase`, `turn`, `deck`, `players.1.score` or `players.1.cards.4`; null for what is nowhere on
 * the picture. A deck is drawn as how many cards it has: `isCount` tells whether that is what differs.
 */
export function drawnAt([field, ...rest]: Place, isCount = false): string | null {
  if (typeof field !== 'string') return null;
  if (field === 'deck') return isCount ? 'deck' : null;
  if (field !== 'players') return TABLE_PARTS.has(field) ? (TOGETHER.get(field) ?? field) : null;
  const [seat, part, position] = rest;
  if (typeof seat !== 'number' || typeof part !== 'string') return null;
  if (part === 'cards')
    return typeof position === 'number' ? `players.${seat}.cards.${position}` : `players.${seat}.cards`;
  return PLAYER_PARTS.has(part) ? `players.${seat}.${TOGETHER.get(part) ?? part}` : null;
}
