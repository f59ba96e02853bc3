/** The game of a finding, as the viewer shows it: played again by whoever was on trial. */
import { parseEvent } from '../../events/codec.ts';
import type { GameEvent } from '../../events/event.ts';
import type { TableView } from '../../golf/table-view.ts';
import { explanationLines, historyLines } from '../../harness/explain/explanation-lines.ts';
import { errorText } from '../../harness/finding.ts';
import { type Fixture, toldLine } from '../../harness/fixtures/fixture.ts';
import { runScriptWithin, TIME_LIMITS } from '../../harness/run-within.ts';
import { decksOf } from '../../harness/script.ts';
import { settledTables } from '../../harness/settled-tables.ts';
import { ownSubject, type Subject } from '../../harness/subject.ts';
import { withinTime } from '../../harness/time-limit.ts';
import { embedGame, type WitnessedGame, type WitnessedTables } from '../../replay/embed-game.ts';
import type { EmbeddedGame } from '../../replay/embedded-game.ts';
import { rebuildInto } from '../../replay/rebuild-into.ts';

export interface FindingGame {
  readonly id: string;
  readonly fixture: Fixture;
  /** The command that repeats it. */
  readonly repeat: string | null;
  /** What was on trial; none if it is not at hand. */
  readonly subject: Subject | undefined;
}

export function findingGame({ id, fixture, repeat, subject }: FindingGame): EmbeddedGame {
  const { script, explanation, says, finding } = fixture;
  const game = {
    id,
    title: `${finding.property}: ${finding.assertion}`,
    kind: 'finding' as const,
    verdict: 'broken' as const,
    explanation: [...historyLines(script, explanation), ...(explanation ? explanationLines(script, explanation) : [])],
    repeat,
    decks: script.decks,
  };
  if (subject === undefined) return embedGame({ ...game, ...recorded(fixture) });
  return embedGame({ ...game, says: [says], ...playedAgain(fixture, subject) });
}

type Witnessed = Pick<WitnessedGame, 'lines' | 'engine' | 'rebuilt'>;

function playedAgain({ script }: Fixture, subject: Subject): Witnessed {
  const { checker, tables: engine } = settledTables();
  const { played } = runScriptWithin(TIME_LIMITS.candidateMs, script, subject, [checker]);
  return {
    lines: played.events.map(toldLine),
    engine: { tables: engine, refusal: null },
    rebuilt: rebuiltTables(played.events, script, subject),
  };
}

/** As far as the reducer comes: what it does with its engine's events may be the fault. */
function rebuiltTables(events: readonly GameEvent[], script: Fixture['script'], subject: Subject): WitnessedTables {
  const tables = new Map<number, TableView>();
  try {
    withinTime(TIME_LIMITS.candidateMs, () => rebuildInto(tables, events, decksOf(script), subject));
    return { tables, refusal: null };
  } catch (error) {
    return { tables, refusal: errorText(error) };
  }
}

/** What the fixture's file holds: events, and at most one pair of tables. The others are those of our own reducer. */
function recorded({ events, explanation, says, script }: Fixture): Witnessed & Pick<WitnessedGame, 'says'> {
  const parted = explanation?.parted ?? null;
  const own = rebuiltTables(events.flatMap(eventsFrom), script, ownSubject);
  if (parted === null) return { lines: events, says: [says, NOBODY], engine: null, rebuilt: own };
  const until = parted.sequence_num;
  const before = [...own.tables].filter(([at]) => at < until);
  return {
    lines: events,
    says: [says, NOBODY],
    // A fixture's file holds views as the program wrote them.
    engine: { tables: new Map([[until, parted.engine as TableView]]), refusal: null },
    rebuilt: { tables: new Map([...before, [until, parted.rebuilt as TableView]]), refusal: null },
  };
}

const NOBODY =
  'Who was on trial is not at hand: the tables are those of mulligan itself, but for the two that first differed.';

/** None for what is no event. */
function eventsFrom(line: string): GameEvent[] {
  try {
    return [parseEvent(line)];
  } catch {
    return [];
  }
}
