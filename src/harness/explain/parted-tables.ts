/** The first settled table at which engine and reducer differ, as each of them has it. */
import { tableDifference } from '../../golf/table-difference.ts';
import { copyOfTable } from '../../golf/table-fields.ts';
import type { Checker } from '../checker.ts';
import { runScript } from '../run-game.ts';
import type { Script } from '../script.ts';
import type { Subject } from '../subject.ts';
import type { Explanation } from './explanation.ts';

export function partedTables(script: Script, subject: Subject): Explanation['parted'] {
  let parted: Explanation['parted'] = null;
  const witness: Checker = {
    name: 'parted-tables',
    claim: 'Keeps the first two tables that differ.',
    watch: ({ setup, decks }) => {
      let table = subject.emptyTable(setup.game_id);
      let isFollowing = true;
      return {
        onEvent: (event) => {
          try {
            if (isFollowing) table = subject.applyEvent(table, event, decks);
          } catch {
            // What the reducer refuses is a finding with an event of its own; there is no second table any more.
            isFollowing = false;
          }
          return undefined;
        },
        onSettled: (game) => {
          if (!isFollowing || parted !== null) return undefined;
          const difference = tableDifference(game.table, table);
          if (difference === undefined) return undefined;
          const { sequence_num } = game.table;
          parted = {
            sequence_num,
            path: difference.path,
            engine: copyOfTable(game.table),
            rebuilt: copyOfTable(table),
          };
          return undefined;
        },
      };
    },
  };
  runScript(script, subject, [witness]);
  return parted;
}
