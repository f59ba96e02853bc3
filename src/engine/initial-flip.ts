/** The cards turned up before the first turn. Rule: docs/rules.md, Phases, initial_flip. */
import type { ActionOf } from '../golf/action.ts';
import { bareCard } from '../golf/card.ts';
import type { Play } from './play.ts';
import type { Refusal } from './refusal.ts';
import { cardAt, findPlayer, isPosition, type TableState, turnUp } from './table-state.ts';

export function flipInitial(play: Play, action: ActionOf<'flip_initial'>): Refusal | undefined {
  const { table } = play;
  if (table.phase !== 'initial_flip') return 'wrong_phase';
  const player = findPlayer(table, action.player_id);
  if (player === undefined) return 'not_at_table';
  if (player.initial_flip_done) return 'already_flipped';
  const positions = [...action.positions];
  if (positions.length !== table.options.initial_flips || new Set(positions).size !== positions.length)
    return 'bad_positions';
  if (!positions.every(isPosition)) return 'bad_positions';

  for (const position of positions) turnUp(player, position);
  player.initial_flip_done = true;
  beginPlayingIfAllFlipped(table);
  const cards = positions.map((position) => bareCard(cardAt(player, position)));
  play.announce('initial_flip', player.id, { positions: Object.freeze(positions), cards: Object.freeze(cards) });
  return undefined;
}

/** When all who are there have flipped, the first turn begins. */
export function beginPlayingIfAllFlipped(table: TableState): void {
  if (!table.players.every((player) => player.initial_flip_done)) return;
  table.phase = 'playing';
  table.turn_step = 'draw';
}
