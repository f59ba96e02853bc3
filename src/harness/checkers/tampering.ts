/**
 * Method: an event of the log is changed in one place and offered to the reducer in place of the original. It must be
 * refused; or else, where the change tells another legal story (another card of the same kind was turned up), the
 * table must be another one than the original's. A change that leaves no trace was not looked at, unless it names
 * positions at which the same cards lie: with several decks, a hand may come out the same whichever is touched.
 */
import type { GameEvent } from '../../events/event.ts';
import { bareCard, type Card } from '../../golf/card.ts';
import { tableDifference } from '../../golf/table-difference.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { Checker, PlayedGame } from '../checker.ts';
import { type Finding, parted } from '../finding.ts';
import { Random } from '../generate/random.ts';
import { type Tampered, tamper } from '../generate/tamper.ts';
import { thrownBy } from '../thrown-by.ts';
import { isLookedAtClosely } from './sample.ts';

const name = 'tampering';

/** In a thorough run, tries at each event: most at what the last move told, for a game that failed was cut where it failed. */
const TRIES_AT_LAST = 60;
const TRIES_BEFORE = 8;

export const tampering: Checker = {
  name,
  claim: 'Any single change of a card, position, seed, score or order in a log is noticed.',
  watch: (watched) => ({
    onEnd: (played) => {
      if (!isLookedAtClosely(watched)) return undefined;
      const { salt, isThorough } = watched;
      if (!isThorough) {
        const place = new Random(`${name} ${salt}`).integer(0, played.events.length - 1);
        return unnoticedAt(place, 1, played);
      }
      const lastMove = played.settledAt.at(-2) ?? 0;
      const places = [...played.events.keys()];
      for (const place of [...places.slice(lastMove), ...places.slice(0, lastMove)]) {
        const finding = unnoticedAt(place, place < lastMove ? TRIES_BEFORE : TRIES_AT_LAST, played);
        if (finding !== undefined) return finding;
      }
      return undefined;
    },
  }),
};

/** The first of so many changes at this place that goes unnoticed. */
function unnoticedAt(place: number, tries: number, played: PlayedGame): Finding | undefined {
  // One of its own for each place: a thorough run begins there with what any other would have tried.
  const random = new Random(`${name} ${played.salt} ${place}`);
  for (let left = tries; left > 0; left -= 1) {
    const finding = unnoticedChange(place, played, random);
    if (finding !== undefined) return finding;
  }
  return undefined;
}

function unnoticedChange(
  place: number,
  { events, subject, decks, rebuiltTables }: PlayedGame,
  random: Random,
): Finding | undefined {
  const original = events[place];
  const [before, after] = rebuiltTables().slice(place, place + 2);
  if (original === undefined || before === undefined || after === undefined) return undefined;
  const tampered = tamper(original, random);
  if (tampered === undefined) return undefined;
  let difference: unknown;
  const refusal = thrownBy(() => {
    difference = tableDifference(after, subject.applyEvent(before, tampered.event, decks));
  });
  if (refusal !== undefined || difference !== undefined || namesTwins(before, original, tampered)) return undefined;
  const sides = { left: 'a refusal, or another table', right: 'the same table' };
  return parted(name, 'a changed event is noticed', tampered.event, { path: tampered.path, ...sides });
}

/** Whether what was changed is which positions are named, and the same cards lie there. */
function namesTwins(table: TableView, original: GameEvent, { event, path }: Tampered): boolean {
  if (!path.startsWith('data.position')) return false;
  const hand = table.players.find(({ id }) => id === original.player_id)?.cards ?? [];
  const cardsAt = (named: GameEvent): (Card | undefined)[] =>
    positionsOf(named).map((position) => hand[position] && bareCard(hand[position]));
  const [before, now] = [cardsAt(original), cardsAt(event)];
  return before.length === now.length && before.every((card, index) => card === now[index]);
}

function positionsOf({ data }: GameEvent): readonly number[] {
  if ('positions' in data) return data.positions;
  return 'position' in data ? [data.position] : [];
}
