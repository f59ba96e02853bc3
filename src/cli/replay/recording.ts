/** A recorded game as it was found in a file: a log of events, or a fixture that is played again. */
import { InvalidEventError, InvalidLogError } from '../../events/errors.ts';
import type { GameEvent } from '../../events/event.ts';
import { parseLog } from '../../events/log.ts';
import { type DeckSource, seededDecks } from '../../golf/deck-source.ts';
import { findingText } from '../../harness/finding.ts';
import { InvalidFixtureError, parseFixture } from '../../harness/fixture.ts';
import { decksOf } from '../../harness/script.ts';
import { fileText } from '../read-text.ts';
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
}

/** Reads a log or, of a `*.json` file or a text that begins like one, a fixture. Throws `UsageError` for what is neither. */
export function readRecording(file: string, text: string): Recording {
  return file.endsWith('.json') || /^\s*\{\s*"format"/.test(text) ? readFixture(file, text) : readLog(file, text);
}

function readLog(file: string, text: string): Recording {
  const { events, damage } = readLines(text);
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

function readFixture(file: string, text: string): Recording {
  const fixture = playFixture(parse(file, text));
  const [first, ...others] = fixture.events;
  const [finding] = fixture.findings;
  if (first === undefined)
    throw new UsageError(
      `${fileText(file)}: expected a game that can begin, found ${finding ? findingText(finding) : 'no events'}`,
    );
  return { events: [first, ...others], decks: decksOf(fixture.fixture.script), damage: undefined, fixture };
}

function parse(file: string, text: string): ReturnType<typeof parseFixture> {
  try {
    return parseFixture(text);
  } catch (cause) {
    if (cause instanceof InvalidFixtureError)
      throw new UsageError(`${fileText(file)}: not a fixture, as a *.json file has to be: ${cause.message}`, { cause });
    throw cause;
  }
}
