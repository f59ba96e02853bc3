/** Night after night. */
import type { JSX } from 'preact';
import type { FidelityReport } from '../../report/fidelity-report.ts';
import { type NightFigure, Nights } from '../charts/nights.tsx';
import { Changes } from './changes.tsx';
import { Figure } from './figure.tsx';
import { NightTable } from './night-table.tsx';
import { Missing, Part } from './part.tsx';

type Trend = FidelityReport['trend'];

const CHARTS: readonly NightFigure[] = [
  { field: 'fidelity_at_least', name: 'Fidelity, at least', format: 'percent', scale: 'nines' },
  { field: 'findings', name: 'Findings', format: 'count', scale: 'linear' },
  { field: 'mutants_killed', name: 'Mutants killed', format: 'count', scale: 'linear' },
  { field: 'games', name: 'Games', format: 'compact', scale: 'linear' },
  { field: 'games_per_second', name: 'Games per second', format: 'amount', scale: 'linear' },
  { field: 'append_p95_ms', name: 'Slow appends', term: 'p95', format: 'milliseconds', scale: 'linear' },
];

export function TrendPart({ trend }: { readonly trend: Trend }): JSX.Element {
  return (
    <Part id="trend" heading="Trend" about="Night after night; whatever a mark stands for is told when you rest on it.">
      {trend.nights.length === 0 ? (
        <Missing says="No night is known yet." command="npx mulligan nightly" />
      ) : (
        <>
          <ul class="legend" aria-label="Legend">
            <li>
              <span class="night-key held">●</span> held
            </li>
            <li>
              <span class="night-key broken">✕</span> broken
            </li>
            <li>
              <span class="night-key undecided">○</span> undecided
            </li>
            <li>
              <span class="swatch gap-key" aria-hidden="true" /> nights are missing
            </li>
          </ul>
          <div class="night-charts">
            {CHARTS.map((figure) => (
              <Nights key={figure.field} nights={trend.nights} figure={figure} />
            ))}
          </div>
        </>
      )}
      {trend.changes.length > 0 && <Changes changes={trend.changes} path="trend.changes" />}
      {trend.nights.length > 0 && <NightTable nights={trend.nights} />}
      {trend.unreadable > 0 && (
        <p class="soft">
          Lines of the history that could not be read: <Figure path="trend.unreadable" />
        </p>
      )}
    </Part>
  );
}
