/** A recorded game as it was found in a file: a log of events, or a fixture that is played again. */
import { InvalidEventError, InvalidLogError } from '../../events/errors.ts';
import type { GameEvent } from '../../events/event.ts';
import { parseLog } from '../../events/log.ts';
import { type DeckSource, seededDecks } from '../../golf/deck-source.ts';
import { show } from '../../golf/show.ts';
import { pureCheckers } from '../../harness/checkers/all-checkers.ts';
import { findingText } from '../../harness/finding.ts';
import { InvalidFixtureError, parseFixture } from '../../harness/fixtures/fixture.ts';
import { PLAYING } from '../../harness/run-game.ts';
import { decksOf } from '../../harness/script.ts';
import { storeCheckers } from '../../harness/store-checkers/all-store-checkers.ts';
import { ownSubject, type Subject } from '../../harness/subject.ts';
import { isOfSubject } from '../../outside/golf/outside-outcome.ts';
import { reference } from '../../outside/golf/reference.ts';
import { isOpenFixtureText } from '../../outside/open/open-fixture.ts';
import { shellWord } from '../../report/words/shell-word.ts';
import { type FileText, fileText, NOT_UTF8 } from '../read-text.ts';
import { UsageError } from '../usage-error.ts';
import { type PlayedFixture, playFixture } from './play-fixture.ts';

/** A line that is no event, below lines that are. */
export interface DamagedLine {
  /** Counts from 1. */
  readonly line: number;
  readonly message: string;
}

export interface Recording {
  /** At least one. Those before the damaged line, if there is one. */
  readonly events: readonly [GameEvent, ...GameEvent[]];
  readonly decks: DeckSource;
  readonly damage: DamagedLine | undefined;
  /** Only of a fixture. */
  readonly fixture: PlayedFixture | undefined;
  /** Whose reducer rebuilds the tables, and whose engine plays a fixture. */
  readonly subject: Subject;
}

/** All that a fixture can be about. */
const PROPERTIES: ReadonlySet<string> = new Set([
  PLAYING,
  ...[...pureCheckers, ...storeCheckers].map(({ name }) => name),
]);

/** Reads a log or, of a `*.json` file or a text that begins like one, a fixture. Throws `UsageError` for what is neither. */
export function readRecording(file: string, { text, badLine }: FileText, subject = ownSubject): Recording {
  const isFixture = file.endsWith('.json') || /^\s*\{\s*"format"/.test(text);
  if (badLine !== undefined && (isFixture || text.trim() === ''))
    throw new UsageError(`${fileText(file)}: ${NOT_UTF8}`);
  return isFixture ? readFixture(file, text, subject) : { ...readLog(file, text, badLine), subject };
}

type Read = Omit<Recording, 'subject'>;

function readLog(file: string, text: string, badLine: number | undefined): Read {
  const read = readLines(text);
  const { events } = read;
  const damage = read.damage ?? (badLine === undefined ? undefined : { line: badLine, message: NOT_UTF8 });
  const [first, ...others] = events;
  if (first !== undefined) return { events: [first, ...others], decks: seededDecks, damage, fixture: undefined };
  if (damage === undefined) throw new UsageError(`${fileText(file)}: expected a log of events, found none`);
  throw new UsageError(`${fileText(file)}: not a log: line ${damage.line}: ${damage.message}`);
}

function readLines(text: string): { events: readonly GameEvent[]; damage: DamagedLine | undefined } {
  try {
    return { events: parseLog(text), damage: undefined };
  } catch (error) {
    if (!(error instanceof InvalidLogError && error.cause instanceof InvalidEventError)) throw error;
    const { line, cause } = error;
    const before = text.split('\n', line - 1).join('\n');
    return { events: parseLog(before), damage: { line, message: cause.message } };
  }
}

/** The game of a subject outside is shown as the rules have it. */
function readFixture(file: string, text: string, given: Subject): Recording {
  const parsed = parse(file, text);
  const isOutside = isOfSubject(parsed);
  const subject = isOutside ? reference : given;
  const { property } = parsed.finding;
  if (!isOutside && !PROPERTIES.has(property)) {
    const known = [...PROPERTIES].map((name) => show(name)).join(' or ');
    throw new UsageError(`${fileText(file)}: fixture, finding.property: expected ${known}, found ${show(property)}`);
  }
  const fixture = playFixture(parsed, subject);
  const [first, ...others] = fixture.events;
  const [finding] = fixture.findings;
  if (first === undefined)
    throw new UsageError(
      `${fileText(file)}: expected a game that can begin, found ${finding ? findingText(finding) : 'no events'}`,
    );
  return { events: [first, ...others], decks: decksOf(fixture.fixture.script), damage: undefined, fixture, subject };
}

function parse(file: string, text: string): ReturnType<typeof parseFixture> {
  if (isOpenFixtureText(text)) {
    const check = `mulligan fixtures check ${shellWord(file)} --subject COMMAND`;
    throw new UsageError(
      `${fileText(file)}: expected a game of golf, found one that only its subject knows; to play it: ${check}`,
    );
  }
  try {
    return parseFixture(text);
  } catch (cause) {
    if (!(cause instanceof InvalidFixtureError)) throw cause;
    const duty = file.endsWith('.json') ? ', as a *.json file has to be' : '';
    throw new UsageError(`${fileText(file)}: not a fixture${duty}: ${cause.message}`, { cause });
  }
}
