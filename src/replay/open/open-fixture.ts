/** A fixture as a game: its script is played once more by the project's own engine, and what is seen now is told. */
import type { GameEvent } from '../../events/event.ts';
import { allDifferences, type PlacedDifference, placeText } from '../../golf/all-differences.ts';
import { counted } from '../../golf/counted.ts';
import { printable, show } from '../../golf/show.ts';
import { explanationLines, historyLines } from '../../harness/explain/explanation-lines.ts';
import { findingText } from '../../harness/finding.ts';
import { type Fixture, parseFixture, toldLine } from '../../harness/fixtures/fixture.ts';
import { PLAYING, runScript } from '../../harness/run-game.ts';
import { decksOf } from '../../harness/script.ts';
import { settledTables } from '../../harness/settled-tables.ts';
import { ownSubject } from '../../harness/subject.ts';
import { embedGame, type WitnessedTables } from '../embed-game.ts';
import type { EmbeddedGame } from '../embedded-game.ts';
import { unfoldGame } from '../unfolded-game.ts';
import type { GivenFile, Opened } from './opened.ts';
import { ownTables } from './own-tables.ts';

/** Throws `InvalidFixtureError`. */
export function openFixture({ name, text, id }: GivenFile): Opened {
  const fixture = parseFixture(text);
  const { script } = fixture;
  const { events, engine } = played(fixture);
  if (events.length === 0) return { error: `expected a game that can begin, found ${engine.refusal ?? 'no events'}` };
  const lines = events.map(toldLine);
  const game = embedGame({
    id,
    title: printable(name),
    kind: 'finding',
    verdict: 'undecided',
    says: [],
    explanation: explanationOf(fixture, lines),
    repeat: null,
    lines,
    decks: script.decks,
    engine,
    rebuilt: ownTables(events, decksOf(script)),
  });
  return { game: { ...game, ...judged(game, fixture, engine) } };
}

/** What the engine tells now, and its settled tables. */
function played({ script }: Fixture): { events: readonly GameEvent[]; engine: WitnessedTables } {
  const { checker, tables } = settledTables();
  const run = runScript(script, ownSubject, [checker]);
  const [finding] = run.findings;
  const refusal = finding === undefined ? null : printable(findingText(finding));
  return { events: run.played.events, engine: { tables, refusal } };
}

function judged(
  game: EmbeddedGame,
  { finding }: Fixture,
  { tables, refusal }: WitnessedTables,
): Pick<EmbeddedGame, 'verdict' | 'says'> {
  const { steps, partedAt } = unfoldGame(game);
  const [difference] = partedAt === null ? [] : (steps[partedAt]?.differences ?? []);
  const faults = [
    difference && `after event ${partedAt} the witnesses part: ${differenceWords(difference)}`,
    game.rebuilt.refusal,
    refusal,
  ].filter((fault) => typeof fault === 'string');
  if (faults.length > 0) return { verdict: 'broken', says: faults };
  const same = `engine and rebuilt table are the same at all ${counted(tables.size, 'settled table')}`;
  if (SEEN_HERE.has(finding.property))
    return { verdict: 'held', says: [`passes now, played by mulligan's own engine and reducer: ${same}`] };
  return {
    verdict: 'undecided',
    says: [same, `the recorded finding is about ${printable(finding.property)}, which mulligan replay looks at`],
  };
}

/** Properties that witnesses who agree to the end hold. */
const SEEN_HERE: ReadonlySet<string> = new Set([PLAYING, 'replay-equivalence']);

function explanationOf(fixture: Fixture, lines: readonly string[]): string[] {
  const { says, script, events, explanation } = fixture;
  const changedAt = lines.concat(events.slice(lines.length)).findIndex((line, index) => line !== events[index]) + 1;
  return [
    `recorded finding: ${printable(says)}`,
    ...(changedAt > 0
      ? [`the engine tells another game now than when this was recorded: from event ${changedAt} on`]
      : []),
    ...historyLines(script, explanation),
    ...(explanation === undefined ? [] : explanationLines(script, explanation)),
    ...(explanation?.parted ? partedLines(explanation.parted) : []),
  ];
}

function partedLines({
  sequence_num,
  engine,
  rebuilt,
}: NonNullable<NonNullable<Fixture['explanation']>['parted']>): string[] {
  const differences = allDifferences(engine, rebuilt).map((difference) => `  ${differenceWords(difference)}`);
  return [`recorded tables after event ${sequence_num}:`, ...differences];
}

function differenceWords({ place, left, right }: PlacedDifference): string {
  return `≠ ${printable(placeText(place))}: engine ${show(left)}, rebuilt ${show(right)}`;
}
