/** All tables of a recording, those of both witnesses, and where they part. */
import type { GameEvent } from '../../events/event.ts';
import { allDifferences } from '../../golf/all-differences.ts';
import { printable } from '../../golf/show.ts';
import { tableDifference } from '../../golf/table-difference.ts';
import { copyOfTable } from '../../golf/table-fields.ts';
import type { TableView } from '../../golf/table-view.ts';
import { TIME_LIMITS } from '../../harness/run-within.ts';
import { withinTime } from '../../harness/time-limit.ts';
import { ContradictionError } from '../../reducer/errors.ts';
import type { Step, UnfoldedGame } from '../../replay/unfolded-game.ts';
import type { Recording } from './recording.ts';

/** The engine's table is there only of a fixture, when it is settled. */
export type RebuiltStep = Omit<Step, 'told'>;

export interface RebuiltHistory extends Pick<UnfoldedGame, 'refusal' | 'partedAt'> {
  /** One more than there are events: the first is before all of them. */
  readonly steps: readonly [RebuiltStep, ...RebuiltStep[]];
  readonly contradiction: ContradictionError | undefined;
}

export function rebuildHistory(recording: Recording): RebuiltHistory {
  const { tables, failure } = rebuildTables(recording);
  const steps = recording.events.map((event, index) => stepAfter(event, index + 1, tables, recording));
  const refusal = failure === undefined ? null : { at: tables.length, says: failureText(failure) };
  const parted = steps.find(({ at, differences }) => differences.length > 0 || at === refusal?.at);
  return {
    steps: [stepBefore(tables[0]), ...steps],
    refusal,
    partedAt: parted?.at ?? null,
    contradiction: failure instanceof ContradictionError ? failure : undefined,
  };
}

/** Number of the last event after which there is a rebuilt table. */
export function lastTableNumber({ steps, refusal }: RebuiltHistory): number {
  return refusal === null ? steps.length - 1 : refusal.at - 1;
}

/** By the number of the last event; 0 before the first. */
type Tables = readonly [TableView, ...TableView[]];

function rebuildTables({ events, decks, fixture, subject }: Recording): { tables: Tables; failure?: unknown } {
  const tables: [TableView, ...TableView[]] = [subject.emptyTable(events[0].game_id)];
  const fold = (): void => {
    for (const event of events) tables.push(subject.applyEvent(tables.at(-1) as TableView, event, decks));
  };
  try {
    if (fixture === undefined) fold();
    else withinTime(TIME_LIMITS.thoroughMs, fold);
    return { tables };
  } catch (failure) {
    // Whatever else a reducer does to what its engine tells is among the findings of the fixture.
    if (fixture === undefined && !(failure instanceof ContradictionError)) throw failure;
    return { tables, failure };
  }
}

function failureText(failure: unknown): string {
  return printable(failure instanceof Error ? failure.message : String(failure));
}

function stepBefore(start: TableView): RebuiltStep {
  return { at: 0, event: null, before: start, rebuilt: start, engine: null, differences: NONE };
}

function stepAfter(event: GameEvent, at: number, tables: Tables, { fixture }: Recording): RebuiltStep {
  const before = tables[at - 1] ?? (tables.at(-1) as TableView);
  const rebuilt = tables[at] ?? null;
  const engine = fixture?.engineTables.get(at) ?? null;
  return { at, event, before, rebuilt, engine, differences: differencesBetween(engine, rebuilt) };
}

function differencesBetween(engine: TableView | null, rebuilt: TableView | null): RebuiltStep['differences'] {
  // Most tables are the same, and that is found out without copying them.
  if (engine === null || rebuilt === null || tableDifference(engine, rebuilt) === undefined) return NONE;
  return allDifferences(copyOfTable(engine), copyOfTable(rebuilt));
}

const NONE: RebuiltStep['differences'] = [];
