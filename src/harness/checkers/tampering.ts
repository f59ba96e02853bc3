/**
 * Method: an event of the log is changed in one place and offered to the reducer in place of the original. It must be
 * refused; or else, where the change tells another legal story (another card of the same kind was turned up), the
 * table must be another one than the original's. A change that leaves no trace was not looked at.
 */
import { tableDifference } from '../../golf/table-difference.ts';
import type { Checker, PlayedGame } from '../checker.ts';
import { type Finding, parted } from '../finding.ts';
import { Random } from '../generate/random.ts';
import { tamper } from '../generate/tamper.ts';
import { thrownBy } from '../thrown-by.ts';
import { isSampled } from './sample.ts';

const name = 'tampering';

/** In one game of so many, one event is tampered with. */
const TAMPER_EVERY = 4;
/** In a thorough run, tries at each event of the log. */
const TRIES_THOROUGHLY = 8;

export const tampering: Checker = {
  name,
  claim: 'Any single change of a card, position, seed, score or order in a log is noticed.',
  watch: (watched) => ({
    onEnd: (played) => {
      if (!isSampled(watched, TAMPER_EVERY)) return undefined;
      const { salt, isThorough } = watched;
      const random = new Random(`${name} ${salt}`);
      const { events } = played;
      const places = isThorough
        ? [...events.keys()].flatMap((place) => Array.from({ length: TRIES_THOROUGHLY }, () => place))
        : [random.integer(0, events.length - 1)];
      for (const place of places) {
        const finding = unnoticedAt(place, played, random);
        if (finding !== undefined) return finding;
      }
      return undefined;
    },
  }),
};

function unnoticedAt(
  place: number,
  { events, subject, decks, rebuiltTables }: PlayedGame,
  random: Random,
): Finding | undefined {
  const original = events[place];
  const [before, after] = rebuiltTables().slice(place, place + 2);
  const tampered = original && tamper(original, random);
  if (tampered === undefined || before === undefined || after === undefined) return undefined;
  let difference: unknown;
  const refusal = thrownBy(() => {
    difference = tableDifference(after, subject.applyEvent(before, tampered.event, decks));
  });
  if (refusal !== undefined || difference !== undefined) return undefined;
  const sides = { left: 'a refusal, or another table', right: 'the same table' };
  return parted(name, 'a changed event is noticed', tampered.event, { path: tampered.path, ...sides });
}
