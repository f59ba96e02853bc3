/** Kinds of tables, for looking at rare ones as often as at common ones. */
import { PHASES, type TableView } from '../../golf/table-view.ts';
import type { WatchedGame } from '../checker.ts';

const STEPS: readonly (string | null)[] = [null, 'draw', 'play', 'flip'];
const SOURCES: readonly (string | null)[] = [null, 'deck', 'discard'];
/** Numbers of cards and of players from this one on are all alike. */
const PILE = 3;
/** Multiplying by it spreads neighbouring numbers over 32 bits (Knuth's multiplicative hash). */
const SPREAD = 2_654_435_761;

/** A number for tables that differ in nothing but cards, positions and points. */
export function kindOf(table: TableView): number {
  const { current_player_idx: seat, players } = table;
  const hand = seat === null ? undefined : players[seat]?.cards;
  let faceDown = 0;
  let done = 0;
  for (const player of players)
    if (player.final_turn_done || (table.phase === 'initial_flip' && player.initial_flip_done)) done += 1;
  if (hand !== undefined) for (const card of hand) if (!card.face_up) faceDown += 1;
  let kind = PHASES.indexOf(table.phase);
  kind = kind * STEPS.length + STEPS.indexOf(table.turn_step);
  kind = kind * SOURCES.length + SOURCES.indexOf(table.drawn_from);
  kind = kind * (PILE + 1) + Math.min(PILE, table.deck.length);
  kind = kind * (PILE + 1) + Math.min(PILE, table.discard.length);
  kind = kind * (PILE + 1) + Math.min(PILE, faceDown);
  kind = kind * (PILE + 1) + Math.min(PILE, done);
  return kind * 8 + (table.phase === 'waiting' ? players.length : 0);
}

/** For one game and one check: whether to look at this table, which is decided once for each kind of table. */
export function kindSampler({ salt, keenness }: WatchedGame, every: number): (table: TableView) => boolean {
  const divisor = Math.ceil(every / keenness);
  const seen = new Set<number>();
  return (table) => {
    const kind = kindOf(table);
    if ((Math.imul(kind + salt, SPREAD) >>> 8) % divisor !== 0 || seen.has(kind)) return false;
    seen.add(kind);
    return true;
  };
}
