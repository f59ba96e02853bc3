/** What is asked of nights that are past. */
import type { NightFinding } from './figures.ts';
import type { HistoryLine } from './history-line.ts';

export function findingsOfNight({ parts }: HistoryLine): readonly NightFinding[] {
  return parts.campaign?.figures?.findings ?? [];
}

/** Games that were played. */
export function gamesOfNight({ parts }: HistoryLine): number {
  return parts.campaign?.figures?.games ?? 0;
}

/** Games in which nothing was found. */
export function cleanGamesOfNight({ parts }: HistoryLine): number {
  const { games = 0, fidelity = null } = parts.campaign?.figures ?? {};
  return Math.round(games * (fidelity ?? 0));
}
