/** How many games told each event in each phase, in one setting. */
import type { JSX } from 'preact';
import type { Coverage } from '../../report/fidelity-report.ts';
import { heatStep } from '../charts/heat.ts';
import { Figure, Words } from './figure.tsx';
import { Scroll } from './part.tsx';

interface HeatMapProps {
  readonly coverage: Coverage;
  /** Of the setting in the report. */
  readonly place: number;
}

export function HeatMap({ coverage, place }: HeatMapProps): JSX.Element {
  const path = `coverage.settings[${place}]`;
  const games = coverage.settings[place]?.games ?? 0;
  return (
    <Scroll label="Events and phases">
      <table class="heat-map">
        <caption>
          <Words path={`${path}.name`} />: <Figure path={`${path}.games`} /> games, and how many of them told each event
          in each phase
        </caption>
        <thead>
          <tr>
            <th scope="col">Event</th>
            {coverage.phases.map((phase, column) => (
              <th key={phase} scope="col">
                <Words path={`coverage.phases[${column}]`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverage.events.map((event, row) => (
            <tr key={event}>
              <th scope="row">
                <Words path={`coverage.events[${row}]`} />
              </th>
              {coverage.phases.map((phase, column) => (
                <HeatCell
                  key={phase}
                  count={coverage.settings[place]?.cells[row]?.[column] ?? null}
                  of={games}
                  path={`${path}.cells[${row}][${column}]`}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface HeatCellProps {
  /** Null where the rules do not let it happen. */
  readonly count: number | null;
  readonly of: number;
  readonly path: string;
}

function HeatCell({ count, of, path }: HeatCellProps): JSX.Element {
  if (count === null)
    return (
      <td class="impossible">
        <span class="unseen">never</span>
      </td>
    );
  const step = heatStep(count, of);
  return (
    <td class={`heat-${step}`}>
      <Figure path={path} format="compact" />
    </td>
  );
}
