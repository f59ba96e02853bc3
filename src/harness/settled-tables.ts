/** The engine's settled tables, kept while a game is played. */
import { copyOfTable } from '../golf/table-fields.ts';
import type { TableView } from '../golf/table-view.ts';
import type { Checker } from './checker.ts';

export interface SettledTables {
  /** Watches one game, and finds nothing wrong, ever. */
  readonly checker: Checker;
  /** Copies, by the number of their last event. */
  readonly tables: ReadonlyMap<number, TableView>;
}

export function settledTables(): SettledTables {
  const tables = new Map<number, TableView>();
  const checker: Checker = {
    name: 'settled-tables',
    claim: 'Keeps the settled tables.',
    watch: () => ({
      onSettled: ({ table }) => {
        tables.set(table.sequence_num, copyOfTable(table));
        return undefined;
      },
    }),
  };
  return { checker, tables };
}
