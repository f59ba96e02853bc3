/**
 * Differences as people compare them: a card is one thing and not a rank and a suit, and piles in another order are
 * looked at as a whole.
 */
import { type Place, placeText } from '../golf/all-differences.ts';
import { cardText, type TableCard } from '../golf/card.ts';
import { printable, show } from '../golf/show.ts';
import { drawnAt } from './drawn-places.ts';
import type { Step } from './unfolded-game.ts';

export interface DifferenceRow {
  readonly path: string;
  /** The part of a picture of the table that shows it, as in `drawn-places.ts`; null if none does. */
  readonly part: string | null;
  readonly engine: string;
  readonly rebuilt: string;
}

/** In a pile with more differences than this, single cards say little. */
const CARDS_MAX = 3;

export function differenceRows({
  differences,
  ...tables
}: Pick<Step, 'differences' | 'engine' | 'rebuilt'>): DifferenceRow[] {
  const cards = unique(differences.map(({ place }) => cardPlace(place)));
  const piles = PILES.filter((pile) => cards.filter(([field]) => field === pile).length > CARDS_MAX);
  const places = unique(cards.map((place) => (piles.some((pile) => pile === place[0]) ? place.slice(0, 1) : place)));
  return places.map((place) => {
    const [engine, rebuilt] = [valueAt(tables.engine, place), valueAt(tables.rebuilt, place)];
    return {
      path: printable(placeText(place)),
      part: drawnAt(place, lengthOf(engine) !== lengthOf(rebuilt)),
      engine: valueText(engine),
      rebuilt: valueText(rebuilt),
    };
  });
}

const PILES = ['deck', 'discard', 'set_aside'] as const;
const CARD_LISTS: ReadonlySet<string | number | undefined> = new Set([...PILES, 'cards']);

/** The place of the card that this one is in, or the place itself. */
function cardPlace(place: Place): Place {
  const list = place.findIndex((step) => CARD_LISTS.has(step));
  if (list >= 0) return place.slice(0, list + 2);
  return place[0] === 'drawn_card' ? place.slice(0, 1) : place;
}

function unique(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [placeText(place), place])).values()];
}

function valueAt(table: unknown, place: Place): unknown {
  let value = table;
  // Own fields alone: ids and names are no steps, but a table may lack what the other has.
  for (const step of place)
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined;
  return value;
}

/** Cards of a pile from the top, which is the end of the list. */
function valueText(value: unknown): string {
  if (isCard(value)) return value.face_up === false ? `(${cardText(value)})` : cardText(value);
  if (Array.isArray(value) && value.length > 0 && value.every(isCard))
    return `${value.toReversed().map(cardText).join(' ')} (from the top, ${value.length})`;
  return show(value);
}

function lengthOf(value: unknown): number | null {
  return Array.isArray(value) ? value.length : null;
}

function isCard(value: unknown): value is TableCard {
  return typeof value === 'object' && value !== null && 'rank' in value && 'suit' in value;
}
