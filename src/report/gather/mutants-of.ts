/** What the properties are worth, as `mulligan mutants` has answered it. */
import type { ReportedMutants } from '../fidelity-report.ts';
import type { MutantsAnswer } from '../results/answers.ts';

export function mutantsOf({ seed, games, summary, mutants, properties }: MutantsAnswer): ReportedMutants {
  return {
    seed,
    games,
    ...summary,
    properties: properties.map(({ name, kills, unique_kills }) => ({ name, kills, alone: unique_kills.length })),
    matrix: mutants.map(({ first_kill, smallest, ...mutant }) => ({
      ...mutant,
      games_to_kill: first_kill?.game ?? null,
      moves: smallest?.moves ?? null,
      moves_before: smallest?.moves_before ?? null,
    })),
  };
}
