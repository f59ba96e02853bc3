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
import { rebuildInto } from '../../replay/rebuild-into.ts';
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
  const refusal = failure === undefined ? null : { at: tables.size, says: failureText(failure) };
  const parted = steps.find(({ at, differences }) => differences.length > 0 || at === refusal?.at);
  return {
    steps: [stepBefore(tables.get(0) as TableView), ...steps],
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
type Tables = ReadonlyMap<number, TableView>;

function rebuildTables({ events, decks, fixture, subject }: Recording): { tables: Tables; failure?: unknown } {
  const rebuilt = new Map<number, TableView>();
  const fold = (): void => rebuildInto(rebuilt, events, decks, subject);
  const withStart = (): Tables => new Map([[0, subject.emptyTable(events[0].game_id)], ...rebuilt]);
  try {
    if (fixture === undefined) fold();
    else withinTime(TIME_LIMITS.thoroughMs, fold);
    return { tables: withStart() };
  } catch (failure) {
    // Whatever else a reducer does to what its engine tells is among the findings of the fixture.
    if (fixture === undefined && !(failure instanceof ContradictionError)) throw failure;
    return { tables: withStart(), failure };
  }
}

function failureText(failure: unknown): string {
  return printable(failure instanceof Error ? failure.message : String(failure));
}

function stepBefore(start: TableView): RebuiltStep {
  return { at: 0, event: null, before: start, rebuilt: start, engine: null, differences: NONE };
}

function stepAfter(event: GameEvent, at: number, tables: Tables, { fixture }: Recording): RebuiltStep {
  // There is one before the first event.
  const before = tables.get(Math.min(at, tables.size) - 1) as TableView;
  const rebuilt = tables.get(at) ?? null;
  const engine = fixture?.engineTables.get(at) ?? null;
  return { at, event, before, rebuilt, engine, differences: differencesBetween(engine, rebuilt) };
}

function differencesBetween(engine: TableView | null, rebuilt: TableView | null): RebuiltStep['differences'] {
  // Most tables are the same, and that is found out without copying them.
  if (engine === null || rebuilt === null || tableDifference(engine, rebuilt) === undefined) return NONE;
  return allDifferences(copyOfTable(engine), copyOfTable(rebuilt));
}

const NONE: RebuiltStep['differences'] = [];
