/** Scripts in which somebody else leaves than did, or sooner. */
import type { Action } from '../../golf/action.ts';
import type { Script } from '../script.ts';
import type { Subject } from '../subject.ts';
import { turnsOf } from './cuts.ts';
import { reseated } from './reseat.ts';
import { withOptions } from './with-options.ts';

/** Who leaves does so earlier, or another does in his place; the others do what was done, each on his turn. */
export function* otherLeavings(script: Script, subject: Subject): Generator<Script> {
  const ids = new Set(script.moves.map(({ player_id }) => player_id));
  for (const [index, move] of script.moves.entries()) {
    if (move.type !== 'leave') continue;
    const rest = script.moves.toSpliced(index, 1);
    for (const player_id of [move.player_id, ...[...ids].filter((id) => id !== move.player_id)]) {
      for (let earlier = 1; earlier <= index; earlier += 1)
        yield reseated({ ...script, moves: rest.toSpliced(earlier, 0, { ...move, player_id }) }, subject);
    }
  }
}

/** Somebody knocks on one of his turns, and it is he who leaves, while the others have their last. */
export function* knocksBeforeLeaving(script: Script, subject: Subject): Generator<Script> {
  const { moves } = script;
  const ids = new Set(moves.map(({ player_id }) => player_id));
  for (const [index, move] of moves.entries()) {
    if (move.type !== 'leave') continue;
    const rest = moves.toSpliced(index, 1);
    for (const [first = index] of turnsOf(rest)) {
      const { type, player_id } = rest[first] ?? move;
      if (type !== 'draw' && type !== 'flip_as_action') continue;
      const begun: Action[] = [...rest.slice(0, first), { type: 'knock_early', player_id }];
      const others = rest.slice(first).filter((other) => other.player_id !== player_id);
      for (let after = 0; after < ids.size; after += 1) {
        const final = others.toSpliced(after, 0, { ...move, player_id });
        yield reseated(withOptions({ ...script, moves: [...begun, ...final] }, { knock_early: true }), subject);
      }
    }
  }
}
