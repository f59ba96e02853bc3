/** Every action that anybody might think of at a table, legal or not, and some that nobody should. */
import type { Action } from '../../golf/action.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import type { TableView } from '../../golf/table-view.ts';

const POSITIONS = [...Array.from({ length: HAND_SIZE }, (_, position) => position), -1, HAND_SIZE, 0.5, Number.NaN];
const INITIAL = [[], [0], [5], [0, 1], [3, 2], [4, 4], [0, 6], [-1, 2], [0, 1, 2]];

export function allActions(table: TableView): Action[] {
  const ids = [...table.players.map((player) => player.id), 'nobody', '__proto__', ''];
  return ids.flatMap((player_id): Action[] => [
    ...POSITIONS.flatMap((position): Action[] => [
      { type: 'swap', player_id, position },
      { type: 'flip', player_id, position },
      { type: 'flip_as_action', player_id, position },
    ]),
    ...INITIAL.map((positions): Action => ({ type: 'flip_initial', player_id, positions })),
    { type: 'draw', player_id, source: 'deck' },
    { type: 'draw', player_id, source: 'discard' },
    { type: 'discard', player_id },
    { type: 'skip_flip', player_id },
    { type: 'knock_early', player_id },
    { type: 'next_round', player_id },
    { type: 'leave', player_id, reason: 'left' },
    { type: 'start_game', player_id, num_decks: 1, num_rounds: 1 },
    { type: 'start_game', player_id, num_decks: 0, num_rounds: 1 },
    { type: 'start_game', player_id, num_decks: 4, num_rounds: 19 },
  ]);
}

/** A text that is the same for the same wish, whatever the order of its positions. */
export function actionKey(action: Action): string {
  if (action.type === 'flip_initial')
    return ['flip_initial', action.player_id, ...[...action.positions].sort()].join('\0');
  return Object.values(action).join('\0');
}
