/** A grade as plain data, which goes from one thread to another and to whoever asked for JSON. */
import { identityOf } from '../harness/finding.ts';
import { type EditPlace, editPlaces } from './edit-place.ts';
import type { Grade } from './grade-mutant.ts';

export interface GradeRecord {
  readonly name: string;
  readonly says: string;
  readonly room: string;
  /** What the mutant is: pieces of source, and what stands there instead. */
  readonly edits: readonly EditPlace[];
  /** Whether some property found it by an assertion. */
  readonly killed: boolean;
  /** Games that never ended: no kills, for nothing was asserted in them. */
  readonly endless_games: number;
  /** By property, the number of the game that showed it. */
  readonly killed_by: Readonly<Record<string, number>>;
  readonly first_kill: { readonly property: string; readonly game: number; readonly identity: string } | null;
  /** Of the smallest game; null if nothing was shrunk. */
  readonly smallest: SmallestRecord | null;
}

export interface SmallestRecord {
  readonly moves: number;
  readonly moves_before: number;
  readonly identity: string;
  readonly shrink_plays: number;
  readonly milliseconds: number;
}

export function recordOf({ mutant, killedBy, firstKill, endlessGames, smallest }: Grade): GradeRecord {
  const { name, says, room } = mutant;
  return {
    name,
    says,
    room,
    edits: editPlaces(mutant),
    killed: killedBy.size > 0,
    endless_games: endlessGames,
    killed_by: Object.fromEntries(killedBy),
    first_kill: firstKill
      ? { property: firstKill.finding.property, game: firstKill.game, identity: identityOf(firstKill.finding) }
      : null,
    smallest: smallest ? smallestRecord(smallest) : null,
  };
}

function smallestRecord({ fixture, milliseconds }: NonNullable<Grade['smallest']>): SmallestRecord {
  const { script, origin, identity } = fixture;
  return {
    moves: script.moves.length,
    moves_before: origin.moves_before,
    identity,
    shrink_plays: origin.shrink_plays,
    milliseconds: Math.round(milliseconds),
  };
}
