/** A log of events as a game: the reducer alone says whether it can be. */
import { InvalidEventError, InvalidLogError } from '../../events/errors.ts';
import type { GameEvent } from '../../events/event.ts';
import { parseLog } from '../../events/log.ts';
import { counted } from '../../golf/counted.ts';
import { seededDecks } from '../../golf/deck-source.ts';
import { printable } from '../../golf/show.ts';
import { toldLine } from '../../harness/fixtures/fixture.ts';
import { embedGame } from '../embed-game.ts';
import type { GivenFile, Opened } from './opened.ts';
import { ownTables } from './own-tables.ts';

export function openLog({ name, text, id }: GivenFile): Opened {
  const { events, damage } = readLines(text);
  if (events.length === 0)
    return { error: damage === null ? 'expected a log of events, found none' : `not a log: ${damage}` };
  const rebuilt = ownTables(events, seededDecks);
  const faults = [rebuilt.refusal, damage].filter((fault) => fault !== null);
  const game = embedGame({
    id,
    title: printable(name),
    kind: 'recording',
    verdict: faults.length === 0 ? 'held' : 'broken',
    says: faults.length === 0 ? [`${counted(events.length, 'event')} follow from one another`] : faults,
    explanation: [],
    repeat: null,
    lines: events.map(toldLine),
    decks: [],
    engine: null,
    rebuilt,
  });
  return { game };
}

/** The events above the first line that is none, and what is wrong with that. */
function readLines(text: string): { events: readonly GameEvent[]; damage: string | null } {
  try {
    return { events: parseLog(text), damage: null };
  } catch (error) {
    if (!(error instanceof InvalidLogError && error.cause instanceof InvalidEventError)) throw error;
    const before = text.split('\n', error.line - 1).join('\n');
    return { events: parseLog(before), damage: printable(`line ${error.line}: ${error.cause.message}`) };
  }
}
