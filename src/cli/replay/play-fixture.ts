/** A fixture played again by the engine, with the engine's table whenever an action was told to its end. */
import { serializeEvent } from '../../events/codec.ts';
import type { GameEvent } from '../../events/event.ts';
import { copyOfTable } from '../../golf/table-fields.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { Checker } from '../../harness/checker.ts';
import { findingText } from '../../harness/finding.ts';
import type { Fixture } from '../../harness/fixture.ts';
import { runScript } from '../../harness/run-game.ts';
import { ownSubject } from '../../harness/subject.ts';

export interface PlayedFixture {
  readonly fixture: Fixture;
  /** What the engine tells now. */
  readonly events: readonly GameEvent[];
  /** The engine's settled tables, by the number of their last event. */
  readonly engineTables: ReadonlyMap<number, TableView>;
  /** What the engine threw, if it did. */
  readonly engineFault: string | undefined;
  /** Number of the first event that was recorded otherwise than the engine tells it now; the code has changed since. */
  readonly changedAt: number | undefined;
}

export function playFixture(fixture: Fixture): PlayedFixture {
  const engineTables = new Map<number, TableView>();
  const recorder: Checker = {
    name: 'recorder',
    claim: 'keeps the settled tables',
    watch: () => ({
      onSettled: ({ table }) => {
        engineTables.set(table.sequence_num, copyOfTable(table));
        return undefined;
      },
    }),
  };
  const { played, findings } = runScript(fixture.script, ownSubject, [recorder]);
  const [fault] = findings;
  return {
    fixture,
    events: played.events,
    engineTables,
    engineFault: fault === undefined ? undefined : findingText(fault),
    changedAt: firstChange(fixture.events, played.events),
  };
}

function firstChange(recorded: readonly GameEvent[], played: readonly GameEvent[]): number | undefined {
  for (let index = 0; index < Math.max(recorded.length, played.length); index += 1) {
    const [before, now] = [recorded[index], played[index]];
    if (before === undefined || now === undefined || serializeEvent(before) !== serializeEvent(now)) return index + 1;
  }
  return undefined;
}
