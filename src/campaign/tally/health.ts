/** Whether a campaign's games are worth anything: a generator that has gone wrong finds nothing, and looks like success. */
import type { RecordedGame } from '../../harness/checker.ts';
import type { Tally } from './tally.ts';

const FIRST_TURNS: ReadonlySet<string> = new Set(['card_drawn', 'flip_as_action', 'knock_early']);
/** From so many games on a share says something. */
const GAMES_MIN = 20;

/** Whether the game got to a first turn. */
export function hasBegun({ events }: RecordedGame): boolean {
  return events.some(({ event_type }) => FIRST_TURNS.has(event_type));
}

/** What is wrong, a sentence each; empty for games as they should be. */
export function complaintsAbout({ games, begun, repeated }: Pick<Tally, 'games' | 'begun' | 'repeated'>): string[] {
  const complaints: string[] = [];
  if (games >= GAMES_MIN && begun * 2 < games)
    complaints.push(`expected most games to get to a first turn, found ${begun} of ${games} that did`);
  if (repeated > 0)
    complaints.push(`expected every game to differ from the one before it, found ${repeated} that did not`);
  return complaints;
}
