/** Every mutant, by room. */
import type { Mutant } from '../mutant.ts';
import { jointMutants } from './both-witnesses.ts';
import { engineMutants } from './engine.ts';
import { codecMutants, sequenceMutants } from './events.ts';
import { reducerMutants } from './reducer.ts';
import { engineScoringMutants, reducerScoringMutants } from './scoring.ts';
import { memoryStoreMutants, postgresStoreMutants } from './stores.ts';

export const allMutants: readonly Mutant[] = [
  ...engineMutants,
  ...engineScoringMutants,
  ...reducerMutants,
  ...reducerScoringMutants,
  ...jointMutants,
  ...codecMutants,
  ...sequenceMutants,
  ...memoryStoreMutants,
  ...postgresStoreMutants,
];

/** Throws `RangeError` for a name that no mutant has. */
export function mutantNamed(name: string): Mutant {
  const mutant = allMutants.find((known) => known.name === name);
  if (mutant === undefined) throw new RangeError(`expected the name of a mutant, found ${JSON.stringify(name)}`);
  return mutant;
}
