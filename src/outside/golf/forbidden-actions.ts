/** Actions that the rules do not allow at a table, but that can be written down: a subject has to refuse them. */
import type { Action } from '../../golf/action.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import type { TableView } from '../../golf/table-view.ts';
import { actionKey, allActions } from '../../harness/generate/all-actions.ts';
import type { Narrowing } from '../../harness/generate/narrowing.ts';
import { ASKED_TYPES } from './golf-plays.ts';
import type { Sampling } from './look-at-game.ts';

/** Of how many kinds, unless all are tried. */
const SAMPLED_MAX = 2;

/** One of each kind, or of a few kinds that follow from the game's salt. */
export function forbiddenAt(
  { table, legal }: { readonly table: TableView; readonly legal: readonly Action[] },
  narrowing: Narrowing,
  { salt, isThorough }: Sampling,
): readonly Action[] {
  const allowed = new Set(legal.map(actionKey));
  const byKind = new Map<string, Action>();
  for (const action of allActions(table)) {
    if (!isWellFormed(action, table) || !narrowing.allows(action, table) || allowed.has(actionKey(action))) continue;
    const kind = kindOf(action, table);
    if (!byKind.has(kind)) byKind.set(kind, action);
  }
  const actions = [...byKind.values()];
  if (isThorough || actions.length <= SAMPLED_MAX) return actions;
  const first = (salt + table.sequence_num) % (actions.length - SAMPLED_MAX + 1);
  return actions.slice(first, first + SAMPLED_MAX);
}

/** As docs/subject-protocol.md, Actions, has them, by somebody who sits there. */
function isWellFormed(action: Action, { players }: TableView): boolean {
  if (!ASKED_TYPES.includes(action.type) || !players.some(({ id }) => id === action.player_id)) return false;
  switch (action.type) {
    case 'flip_initial':
      return action.positions.every(isPosition);
    case 'draw':
      return action.source === 'deck' || action.source === 'discard';
    case 'leave':
      return action.reason === 'left';
    case 'swap':
    case 'flip':
    case 'flip_as_action':
      return isPosition(action.position);
    default:
      return true;
  }
}

function isPosition(position: number): boolean {
  return Number.isInteger(position) && position >= 0 && position < HAND_SIZE;
}

/** Actions of one kind are forbidden for the same reason. */
function kindOf(action: Action, { players, current_player_idx: seat }: TableView): string {
  const player = players.find(({ id }) => id === action.player_id);
  const whose = seat !== null && players[seat] === player ? 'in turn' : 'out of turn';
  switch (action.type) {
    case 'flip_initial':
      return `${action.type} ${whose} ${player?.initial_flip_done} ${action.positions.length} ${new Set(action.positions).size}`;
    case 'draw':
      return `${action.type} ${whose} ${action.source}`;
    case 'swap':
    case 'flip':
    case 'flip_as_action':
      return `${action.type} ${whose} ${player?.cards[action.position]?.face_up}`;
    default:
      return `${action.type} ${whose}`;
  }
}
