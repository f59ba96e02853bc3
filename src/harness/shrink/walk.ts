/** A script, step by step: what lay on the table before each move, and what else could have been done. */
import type { Action } from '../../golf/action.ts';
import { copyOfTable } from '../../golf/table-fields.ts';
import type { TableView } from '../../golf/table-view.ts';
import { runGame } from '../run-game.ts';
import type { Script } from '../script.ts';
import type { Subject } from '../subject.ts';

export interface Step {
  readonly move: Action;
  /** Before the move. */
  readonly table: TableView;
  /** Before the move; joining is never among them. */
  readonly legal: readonly Action[];
}

/** The steps of the script as far as the subject's engine goes with it, and the table that it ends with. */
export function walk(script: Script, subject: Subject): { readonly steps: readonly Step[]; readonly last?: TableView } {
  const steps: Step[] = [];
  let last: TableView | undefined;
  const next = (game: { table: TableView; legalActions(): readonly Action[] }): Action | undefined => {
    last = copyOfTable(game.table);
    const move = script.moves[steps.length];
    if (move === undefined) return undefined;
    steps.push({ move, table: last, legal: game.legalActions() });
    return move;
  };
  runGame(script, next, subject, []);
  return last === undefined ? { steps } : { steps, last };
}
