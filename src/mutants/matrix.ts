/** Properties against mutants: what each property is worth. */
import { pureCheckers } from '../harness/checkers/all-checkers.ts';
import { PLAYING } from '../harness/run-game.ts';
import { storeCheckers } from '../harness/store-checkers/all-store-checkers.ts';
import type { GradeRecord } from './grade-record.ts';

export interface PropertyRecord {
  readonly name: string;
  /** Mutants that it found. */
  readonly kills: number;
  /** Those that no other property found. */
  readonly unique_kills: readonly string[];
}

/** Every property, in the order of the panel, and the engine's own errors last. */
export function propertyRecords(grades: readonly GradeRecord[]): PropertyRecord[] {
  const names = [...pureCheckers.map(({ name }) => name), ...storeCheckers.map(({ name }) => name), PLAYING];
  return names.map((name) => {
    const killed = grades.filter(({ killed_by }) => name in killed_by);
    const unique = killed.filter(({ killed_by }) => Object.keys(killed_by).length === 1);
    return { name, kills: killed.length, unique_kills: unique.map((grade) => grade.name) };
  });
}

export interface MatrixSummary {
  readonly mutants: number;
  readonly killed: number;
  /** Games until the first property found it, over the mutants that were found. */
  readonly games_median: number | null;
  readonly games_worst: number | null;
  readonly within_20_games: number;
  /** Over the mutants that were shrunk. */
  readonly moves_median: number | null;
  readonly moves_worst: number | null;
}

export function summaryOf(grades: readonly GradeRecord[]): MatrixSummary {
  const games = grades.flatMap(({ first_kill }) => first_kill?.game ?? []);
  const moves = grades.flatMap(({ smallest }) => smallest?.moves ?? []);
  return {
    mutants: grades.length,
    killed: grades.filter(({ killed }) => killed).length,
    games_median: medianOf(games),
    games_worst: games.length === 0 ? null : Math.max(...games),
    within_20_games: games.filter((count) => count <= 20).length,
    moves_median: medianOf(moves),
    moves_worst: moves.length === 0 ? null : Math.max(...moves),
  };
}

function medianOf(values: readonly number[]): number | null {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? null;
}
