/** What is asked of nights that are past: of their campaign, and of the games that were put into PostgreSQL. */
import type { NightFinding } from './figures.ts';
import type { HistoryLine } from './history-line.ts';

/** Each fault once, with the games of both that have shown it. */
export function findingsOfNight(night: HistoryLine): readonly NightFinding[] {
  const byIdentity = new Map<string, NightFinding>();
  for (const finding of partsOf(night).flatMap(({ findings }) => findings)) {
    const known = byIdentity.get(finding.identity);
    byIdentity.set(finding.identity, known === undefined ? finding : { ...known, games: known.games + finding.games });
  }
  return [...byIdentity.values()];
}

/** Games that were played. */
export function gamesOfNight(night: HistoryLine): number {
  return sumOf(partsOf(night).map(({ games }) => games));
}

/** Games in which nothing was found. */
export function cleanGamesOfNight(night: HistoryLine): number {
  return sumOf(partsOf(night).map(({ games, fidelity }) => Math.round(games * (fidelity ?? 0))));
}

interface Played {
  readonly games: number;
  readonly fidelity: number | null;
  readonly findings: readonly NightFinding[];
}

function partsOf({ parts: { campaign, store } }: HistoryLine): Played[] {
  return [campaign?.figures, store?.figures].filter((figures) => figures !== null && figures !== undefined);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
