/** Plants corruptions in sound games: one, or several that do not hide one another. For this room's tests. */
import type { Random } from '../../harness/generate/random.ts';
import type { AuditCode } from '../audit-finding.ts';
import type { AuditSettings } from '../judge/audited-game.ts';
import type { StoredGame } from '../stored-game.ts';
import { ALL_CORRUPTIONS } from './all-corruptions.ts';
import type { Corruption, Planted } from './corruption.ts';
import type { SoundGame } from './sound-game.ts';

export interface SpoiltGame {
  readonly stored: StoredGame;
  readonly expected: readonly ExpectedFinding[];
}

export interface ExpectedFinding {
  readonly sequence_num: number | null;
  readonly code: AuditCode;
}

/** `undefined` if the game has no place for it. */
export function plantOne(sound: SoundGame, corruption: Corruption, random: Random): Planted | undefined {
  const numbers = sound.events.map(({ sequence_num }) => sequence_num);
  return corruption.plant({ sound, stored: sound.stored, numbers }, random);
}

/** How far two places are from each other, so that neither changes what is said of the other. */
const APART = 3;

/**
 * Several corruptions in one game. Those that need the rules come in its first half, those that hide them in the second;
 * the rest is anywhere. `isReadable`: the log stays one that `games_v2` can be compared with.
 */
export function plantSeveral(
  sound: SoundGame,
  { decks, isReadable }: { readonly decks: AuditSettings['decks']; readonly isReadable: boolean },
  random: Random,
): SpoiltGame {
  const corruptions = ALL_CORRUPTIONS.filter((each) => !each.movesOthers && (each.decks ?? decks) === decks);
  const expected: ExpectedFinding[] = [];
  let { stored } = sound;
  // The end stays, so that there is something after it.
  let free = sound.events.slice(1, -1).map(({ sequence_num }) => sequence_num);

  /** Plants the first of the wanted corruptions for which there is a place, and answers with its number. */
  const plant = (isWanted: (corruption: Corruption) => boolean, isPlace = (_number: number): boolean => true) => {
    for (const corruption of random.shuffled(corruptions.filter(isWanted))) {
      const planted = corruption.plant({ sound, stored, numbers: free.filter(isPlace) }, random);
      if (planted === undefined) continue;
      const { number } = planted;
      stored = planted.stored;
      expected.push({ sequence_num: number, code: corruption.code });
      free = free.filter((other) => number === null || Math.abs(other - number) > APART);
      return number ?? undefined;
    }
    return undefined;
  };

  const middle = Math.floor(sound.events.length / 2);
  plant(({ code }) => code === 'event_after_end');
  plant(
    ({ code }) => code === 'wrong_score',
    (number) => number < middle,
  );
  const last = plant(
    ({ code }) => code === 'wrong_card' || (code === 'impossible_event' && !isReadable),
    (number) => number >= middle,
  );
  for (const code of HARMLESS) plant((corruption) => corruption.code === code && !corruption.hidesRules);
  if (isReadable) plant(({ code }) => code === 'games_row');
  else
    for (const code of HIDING)
      plant(
        (corruption) => corruption.code === code && corruption.hidesRules,
        (number) => number > (last ?? middle),
      );
  return { stored, expected };
}

const HARMLESS: readonly AuditCode[] = ['doubled_number', 'unknown_field', 'time_going_back'];
const HIDING: readonly AuditCode[] = ['gap', 'unknown_type', 'unparsable_data', 'doubled_number'];
