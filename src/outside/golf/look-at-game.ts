/** At which places of a game a subject is asked for more than its events: tables are what costs most. */
import type { TableView } from '../../golf/table-view.ts';

export interface Sampling {
  /** Of the game. */
  readonly salt: number;
  /** How many places there are. */
  readonly places: number;
  /** Everywhere, so that the result does not depend on the salt. */
  readonly isThorough: boolean;
}

/** One table in so many is compared, besides those at the beginning, at the end, and of rounds that are over. */
const TABLE_EVERY = 16;
/** One list of what is legal in so many, and one table in so many at which something forbidden is asked for. */
const LIST_EVERY = 24;
const TEMPT_EVERY = 48;
/** Places of a game that are looked at when all are: the last ones, for a game that failed is cut where it failed. */
const THOROUGH_MAX = 200;

export function isToBeCompared(place: number, { phase }: TableView, sampling: Sampling): boolean {
  if (isLast(place, sampling) || phase === 'round_over') return true;
  return isSampled(place, sampling, TABLE_EVERY);
}

export function isToBeListed(place: number, sampling: Sampling): boolean {
  return isLast(place, sampling) || isSampled(place, sampling, LIST_EVERY);
}

/** Of a game that is looked at everywhere, at its last place only: there all kinds of forbidden actions are tried. */
export function isToBeTempted(place: number, sampling: Sampling): boolean {
  return sampling.isThorough ? isLast(place, sampling) : isSampled(place, sampling, TEMPT_EVERY);
}

function isLast(place: number, { places }: Sampling): boolean {
  return place === places - 1;
}

function isSampled(place: number, { salt, places, isThorough }: Sampling, every: number): boolean {
  return isThorough ? place >= places - THOROUGH_MAX : (salt + place) % every === 0;
}
