/** How closely a play is looked at: what is dear is done for a sample of games and at a sample of places. */
import { Random } from '../../harness/generate/random.ts';

export interface Look {
  /** Of the game: what is looked at follows from it. */
  readonly seed: string;
  /** Everywhere, as far as that is bearable: then nothing depends on the seed. */
  readonly isThorough: boolean;
  /** Only this property; all unless given. */
  readonly only?: string | undefined;
}

export function looksAt({ only }: Look, property: string): boolean {
  return only === undefined || only === property;
}

/** Whether this is one of the one in `every` games that a property looks at. */
export function isSampled({ seed, isThorough }: Look, property: string, every: number): boolean {
  return isThorough || new Random(`${seed}/${property}`).chance(1 / every);
}

/** Some of the places in their order, not more than `max`; of the last ones all if the look is thorough. */
export function sampleOf<Place>(
  places: readonly Place[],
  { seed, isThorough }: Look,
  property: string,
  max: { readonly thorough: number; readonly sampled: number },
): readonly Place[] {
  if (isThorough) return places.slice(-max.thorough);
  if (places.length <= max.sampled) return places;
  const random = new Random(`${seed}/${property}/places`);
  const chosen = new Set<number>();
  while (chosen.size < max.sampled) chosen.add(random.integer(0, places.length - 1));
  return places.filter((_, index) => chosen.has(index));
}
