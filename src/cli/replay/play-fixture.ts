/** A fixture played again by the engine, under every property that needs no store. */
import type { GameEvent } from '../../events/event.ts';
import type { TableView } from '../../golf/table-view.ts';
import { pureCheckers } from '../../harness/checkers/all-checkers.ts';
import type { Finding } from '../../harness/finding.ts';
import { type Fixture, toldLine } from '../../harness/fixtures/fixture.ts';
import { PLAYING } from '../../harness/run-game.ts';
import { runScriptWithin, TIME_LIMITS } from '../../harness/run-within.ts';
import { settledTables } from '../../harness/settled-tables.ts';
import type { Subject } from '../../harness/subject.ts';

export interface PlayedFixture {
  readonly fixture: Fixture;
  /** What the engine tells now. */
  readonly events: readonly GameEvent[];
  /** The engine's settled tables, by the number of their last event. */
  readonly engineTables: ReadonlyMap<number, TableView>;
  /** What is found now. */
  readonly findings: readonly Finding[];
  /** Whether the recorded finding would be among them: those of stores need a store, which `npm test` has. */
  readonly isJudged: boolean;
  /** Number of the first event that was recorded otherwise than the engine tells it now; the code has changed since. */
  readonly changedAt: number | undefined;
}

export function playFixture(fixture: Fixture, subject: Subject): PlayedFixture {
  const { checker, tables: engineTables } = settledTables();
  const checkers = [checker, ...pureCheckers];
  const { played, findings } = runScriptWithin(TIME_LIMITS.thoroughMs, fixture.script, subject, checkers, {
    isThorough: true,
  });
  const { property } = fixture.finding;
  return {
    fixture,
    events: played.events,
    engineTables,
    findings,
    isJudged: property === PLAYING || pureCheckers.some(({ name }) => name === property),
    changedAt: firstChange(fixture.events, played.events),
  };
}

function firstChange(recorded: readonly string[], played: readonly GameEvent[]): number | undefined {
  for (let index = 0; index < Math.max(recorded.length, played.length); index += 1) {
    const [before, now] = [recorded[index], played[index]];
    if (before === undefined || now === undefined || before !== toldLine(now)) return index + 1;
  }
  return undefined;
}
