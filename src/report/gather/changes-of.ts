/** Figures of a night beside those of the nights before, on machines of the same kind. */
import type { Change } from '../fidelity-report.ts';
import type { HistoryLine } from '../history/history-line.ts';
import { changeOf, type Measured } from '../statistics/change.ts';

interface NightFigure extends Pick<Measured, 'figure' | 'unit' | 'better'> {
  readonly of: (night: HistoryLine) => number | null | undefined;
}

export const TREND_FIGURES: readonly NightFigure[] = [
  {
    figure: 'games a second',
    unit: '/s',
    better: 'higher',
    of: ({ parts }) => parts.campaign?.figures?.games_per_second,
  },
];

export const STORE_FIGURES: readonly NightFigure[] = [
  { figure: 'append p50', unit: 'ms', better: 'lower', of: ({ parts }) => parts.store?.figures?.p50_ms },
  { figure: 'append p95', unit: 'ms', better: 'lower', of: ({ parts }) => parts.store?.figures?.p95_ms },
  { figure: 'append p99', unit: 'ms', better: 'lower', of: ({ parts }) => parts.store?.figures?.p99_ms },
  {
    figure: 'events appended a second',
    unit: '/s',
    better: 'higher',
    of: ({ parts }) => parts.store?.figures?.append_events_per_second,
  },
];

/** As far back as machine and program are likely to be much the same. */
const NIGHTS_MAX = 14;

export function changesOf(
  figures: readonly NightFigure[],
  night: HistoryLine,
  before: readonly HistoryLine[],
): Change[] {
  const alike = before.filter(({ machine }) => isSameKind(machine, night.machine));
  return figures.flatMap(({ of, ...figure }) => {
    const now = of(night) ?? null;
    if (now === null) return [];
    const known = alike.flatMap((line) => of(line) ?? []);
    return [changeOf({ ...figure, now, before: known.slice(-NIGHTS_MAX) })];
  });
}

function isSameKind(one: HistoryLine['machine'], other: HistoryLine['machine']): boolean {
  return one.platform === other.platform && one.arch === other.arch && one.cpus === other.cpus;
}
