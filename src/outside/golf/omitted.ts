/** The fields that a subject's tables do not have, as it names them: `deck_seed`, `players[].cards[].face_up`. */

/** What is left out at a place of a table and below it. */
export interface Omitted {
  /** Whether everything here is. */
  readonly isWhole: boolean;
  readonly fields: ReadonlyMap<string, Omitted>;
  /** Of every member of a list. */
  readonly members: Omitted | undefined;
}

interface Growing {
  isWhole: boolean;
  readonly fields: Map<string, Growing>;
  members: Growing | undefined;
}

/** The paths as a tree; `undefined` for none. Rule: docs/subject-protocol.md, Tables. */
export function omittedBy(paths: readonly string[]): Omitted | undefined {
  const root = nothing();
  for (const path of paths) {
    let place = root;
    for (const step of path.split(/\.|(?=\[\])/)) {
      if (step === '[]') {
        place.members ??= nothing();
        place = place.members;
      } else {
        const next = place.fields.get(step) ?? nothing();
        place.fields.set(step, next);
        place = next;
      }
    }
    place.isWhole = true;
  }
  return paths.length === 0 ? undefined : root;
}

function nothing(): Growing {
  return { isWhole: false, fields: new Map(), members: undefined };
}
