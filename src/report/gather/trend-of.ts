/** The nights, one after another. */
import type { FidelityReport, ReportedNight } from '../fidelity-report.ts';
import type { HistoryLine } from '../history/history-line.ts';
import { cleanGamesOfNight, findingsOfNight, gamesOfNight } from '../history/night-figures.ts';
import { shareAtLeast } from '../statistics/clopper-pearson.ts';
import { CONFIDENCE } from '../statistics/confidence.ts';
import { changesOf, TREND_FIGURES } from './changes-of.ts';

/** `night`: this run, if it is one; `unreadable`: lines of the history that are none. */
export function trendOf(
  before: readonly HistoryLine[],
  night: HistoryLine | null,
  unreadable: number,
): FidelityReport['trend'] {
  const lines = night === null ? before : [...before, night];
  const nights = lines.map((line, index) => reportedNight(line, lines[index - 1]));
  return { nights, unreadable, changes: night === null ? [] : changesOf(TREND_FIGURES, night, before) };
}

const DAY_MS = 24 * 60 * 60 * 1000;

function reportedNight(line: HistoryLine, previous: HistoryLine | undefined): ReportedNight {
  const { campaign, mutants, store } = line.parts;
  const games = campaign?.figures ? gamesOfNight(line) : null;
  const daysBefore =
    previous === undefined
      ? null
      : Math.max(0, (Date.parse(line.started_at) - Date.parse(previous.started_at)) / DAY_MS);
  return {
    at: line.started_at,
    commit: line.commit,
    version: line.program.version,
    verdict: line.verdict,
    seed: line.seed,
    games,
    fidelity: campaign?.figures?.fidelity ?? null,
    fidelity_at_least: games === null || games === 0 ? null : shareAtLeast(cleanGamesOfNight(line), games, CONFIDENCE),
    findings: games === null ? null : findingsOfNight(line).length,
    games_per_second: campaign?.figures?.games_per_second ?? null,
    mutants_killed: mutants?.figures?.killed ?? null,
    append_p95_ms: store?.figures?.p95_ms ?? null,
    days_before: daysBefore === null ? null : Math.round(daysBefore * 100) / 100,
    is_gap: daysBefore !== null && daysBefore >= GAP_DAYS,
  };
}

/** Nights do not begin at the same minute; a night that is missing is two days. */
const GAP_DAYS = 1.75;
