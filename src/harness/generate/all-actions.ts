/** Every action that anybody might think of at a table, legal or not, and some that nobody should. */
import type { Action } from '../../golf/action.ts';
import { DECKS_MAX, HAND_SIZE, PLAYERS_MAX, ROUNDS_MAX } from '../../golf/limits.ts';
import type { TableView } from '../../golf/table-view.ts';

const POSITIONS = [...Array.from({ length: HAND_SIZE }, (_, position) => position), -1, HAND_SIZE, 0.5, Number.NaN];
/** Decks and rounds: within the limits, at them, and beyond. */
const STARTS = [
  ...[0, 1, 2, DECKS_MAX, DECKS_MAX + 1].map((decks) => [decks, 1] as const),
  ...[0, 2, ROUNDS_MAX, ROUNDS_MAX + 1].map((rounds) => [1, rounds] as const),
];
const INITIAL = [[], [0], [5], [0, 1], [3, 2], [4, 4], [0, 6], [-1, 2], [0, 1, 2]];

export function allActions(table: TableView): Action[] {
  const ids = [...table.players.map((player) => player.id), 'nobody', '__proto__', ''];
  const actions = ids.flatMap((player_id): Action[] => [
    ...POSITIONS.flatMap((position): Action[] => [
      { type: 'swap', player_id, position },
      { type: 'flip', player_id, position },
      { type: 'flip_as_action', player_id, position },
    ]),
    ...INITIAL.map((positions): Action => ({ type: 'flip_initial', player_id, positions })),
    { type: 'draw', player_id, source: 'deck' },
    { type: 'draw', player_id, source: 'discard' },
    { type: 'draw', player_id, source: NO_SUCH_WORD },
    { type: 'discard', player_id },
    { type: 'skip_flip', player_id },
    { type: 'knock_early', player_id },
    { type: 'next_round', player_id },
    { type: 'leave', player_id, reason: 'left' },
    { type: 'leave', player_id, reason: NO_SUCH_WORD },
    ...STARTS.map(([num_decks, num_rounds]): Action => ({ type: 'start_game', player_id, num_decks, num_rounds })),
    { type: NO_SUCH_WORD, player_id } as Action,
  ]);
  return [...actions, ...badJoins(table)];
}

/** What somebody without types could send. */
const NO_SUCH_WORD = 'nothing of the kind' as never;

/** Joining is never listed as legal, so only what must be refused everywhere is tried. */
function badJoins({ players, phase }: TableView): Action[] {
  const plain = { type: 'join', player_id: 'newcomer', player_name: 'New', is_cpu: false, cpu_profile: null } as const;
  const isClosed = phase !== 'waiting' || players.length >= PLAYERS_MAX;
  return [
    { ...plain, player_id: 'NUL \0' },
    { ...plain, player_name: '' },
    { ...plain, cpu_profile: '' },
    ...players.map(({ id }) => ({ ...plain, player_id: id })),
    ...(isClosed ? [plain] : []),
  ];
}

/** A text that is the same for the same wish, whatever the order of its positions. */
export function actionKey(action: Action): string {
  if (action.type === 'flip_initial')
    return ['flip_initial', action.player_id, ...[...action.positions].sort()].join('\0');
  return Object.values(action).join('\0');
}
