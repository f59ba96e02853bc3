/** A mutant: a mistake that somebody could make, planted on purpose, which some property must find. */

/** Where the mistake is made, which also decides what is put on trial. */
export type MutantRoom =
  | 'engine'
  | 'reducer'
  | 'both witnesses'
  | 'codec'
  | 'sequence rules'
  | 'memory store'
  | 'postgres store'
  /** Not for a property: the program runs with it, in a process of its own. */
  | 'program';

/** A piece of source text, and what stands there instead. */
export interface Edit {
  /** From `src/`, or in `migrations/` for SQL that is run over the finished tables. */
  readonly file: string;
  /** Must be there exactly once. */
  readonly from: string;
  readonly to: string;
}

export interface Mutant {
  /** Words with hyphens. */
  readonly name: string;
  /** The mistake, as whoever made it would have to admit it. */
  readonly says: string;
  readonly room: MutantRoom;
  readonly edits: readonly Edit[];
}

/** A catalogue's entries are short: one room, and mostly one edit. */
export function mutantsOf(
  room: MutantRoom,
  entries: readonly (readonly [name: string, says: string, ...edits: (readonly [string, string, string])[]])[],
): readonly Mutant[] {
  return entries.map(([name, says, ...edits]) => ({
    name,
    says,
    room,
    edits: edits.map(([file, from, to]) => ({ file, from, to })),
  }));
}
