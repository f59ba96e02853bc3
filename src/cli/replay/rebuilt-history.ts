/** All tables of a recording, and what is wrong with it. */
import type { GameEvent } from '../../events/event.ts';
import type { Difference } from '../../golf/first-difference.ts';
import { tableDifference } from '../../golf/table-difference.ts';
import type { TableView } from '../../golf/table-view.ts';
import { TIME_LIMITS } from '../../harness/run-within.ts';
import { withinTime } from '../../harness/time-limit.ts';
import { emptyTable } from '../../reducer/empty-table.ts';
import { ContradictionError } from '../../reducer/errors.ts';
import { replay } from '../../reducer/replay.ts';
import type { Recording } from './recording.ts';

export interface RebuiltStep {
  readonly event: GameEvent;
  readonly before: TableView;
  /** The table after the event. */
  readonly table: TableView;
  /** Where the engine's table (left) and this one (right) first differ; only of a fixture, at a settled table. */
  readonly difference: Difference | undefined;
}

export interface RebuiltHistory {
  /** The table before the first event. */
  readonly start: TableView;
  /** Up to the contradiction, if there is one. */
  readonly steps: readonly RebuiltStep[];
  readonly contradiction: ContradictionError | undefined;
}

export function rebuildHistory({ events, decks, fixture }: Recording): RebuiltHistory {
  const start = emptyTable(events[0].game_id);
  const steps: RebuiltStep[] = [];
  let before = start;
  const fold = (): void => {
    for (const { event, table } of replay(events, { decks })) {
      const engineTable = fixture?.engineTables.get(table.sequence_num);
      const difference = engineTable === undefined ? undefined : tableDifference(engineTable, table);
      steps.push({ event, before, table, difference });
      before = table;
    }
  };
  try {
    if (fixture === undefined) fold();
    else withinTime(TIME_LIMITS.thoroughMs, fold);
  } catch (error) {
    if (error instanceof ContradictionError) return { start, steps, contradiction: error };
    // Whatever else a reducer does to what its engine tells is among the findings of the fixture.
    if (fixture === undefined) throw error;
  }
  return { start, steps, contradiction: undefined };
}
