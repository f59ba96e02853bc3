/**
 * What is known about some games of a campaign: sums, and the first games of each fault. Tallies of different games can
 * be added in any order and from anywhere, and come to the same; so nothing depends on who played what.
 */
import type { Finding } from '../../harness/finding.ts';
import { joined, type Range } from '../ranges/range.ts';
import { addPlays, NO_PLAYS, type Plays } from './distinct/plays.ts';
import { addDigests, type Digest } from './run-digest.ts';
import { addSettings, type SettingTallies } from './settings/setting-tally.ts';

/** Plain data: it goes through threads, files and databases as it is. */
export interface Tally {
  /** The games that were played, in ascending order and as few ranges as possible. */
  readonly covered: readonly Range[];
  readonly games: number;
  readonly events: number;
  /** Games in which nothing was found. */
  readonly clean: number;
  /** Games that got to a first turn. */
  readonly begun: number;
  /** Games that began exactly as the one before them. */
  readonly repeated: number;
  /** Games in which some move never came to an end. */
  readonly endless: number;
  readonly digest: Digest;
  /** In how many games each state of the reach list was reached, by its name. */
  readonly reach: Readonly<Record<string, number>>;
  /** What was told in games of each setting, by its name. */
  readonly settings: SettingTallies;
  /** A sample of how games played out. */
  readonly plays: Plays;
  /** In the order of their first games. */
  readonly faults: readonly TalliedFault[];
}

/** A fault as it was met, before anybody has looked for the smallest game that shows it. */
export interface TalliedFault {
  readonly identity: string;
  /** Games that showed it. */
  readonly games: number;
  /** The first few of them, in ascending order. */
  readonly first: readonly Sighting[];
}

export interface Sighting {
  /** Number of the game. */
  readonly game: number;
  readonly finding: Finding;
}

/** Games that are kept of each fault: the smallest that is found depends on where the search starts. */
export const SIGHTINGS_MAX = 4;

export const NOTHING: Tally = {
  covered: [],
  games: 0,
  events: 0,
  clean: 0,
  begun: 0,
  repeated: 0,
  endless: 0,
  digest: null,
  reach: {},
  settings: {},
  plays: NO_PLAYS,
  faults: [],
};

/** Both together. Throws `OverlapError` if they have a game in common. */
export function addTallies(one: Tally, other: Tally): Tally {
  return {
    covered: joined(one.covered, other.covered),
    games: one.games + other.games,
    events: one.events + other.events,
    clean: one.clean + other.clean,
    begun: one.begun + other.begun,
    repeated: one.repeated + other.repeated,
    endless: one.endless + other.endless,
    digest: addDigests(one.digest, other.digest),
    reach: addCounts(one.reach, other.reach),
    settings: addSettings(one.settings, other.settings),
    plays: addPlays(one.plays, other.plays),
    faults: addFaults(one.faults, other.faults),
  };
}

function addCounts(one: Tally['reach'], other: Tally['reach']): Tally['reach'] {
  const sum = { ...one };
  for (const [name, games] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + games;
  return sum;
}

function addFaults(one: readonly TalliedFault[], other: readonly TalliedFault[]): readonly TalliedFault[] {
  if (other.length === 0) return one;
  const byIdentity = new Map(one.map((fault) => [fault.identity, fault]));
  for (const fault of other) {
    const known = byIdentity.get(fault.identity);
    byIdentity.set(fault.identity, known === undefined ? fault : addFault(known, fault));
  }
  return [...byIdentity.values()].sort(byFirstGame);
}

function addFault(one: TalliedFault, other: TalliedFault): TalliedFault {
  const sightings = [...one.first, ...other.first].sort((left, right) => left.game - right.game);
  return { ...one, games: one.games + other.games, first: sightings.slice(0, SIGHTINGS_MAX) };
}

/** In one game, by identity. */
function byFirstGame(one: TalliedFault, other: TalliedFault): number {
  const games = (one.first[0]?.game ?? 0) - (other.first[0]?.game ?? 0);
  if (games !== 0) return games;
  return one.identity < other.identity ? -1 : 1;
}
