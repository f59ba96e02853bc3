/**
 * Different combinations that the first so many games had shown. Games are on a scale of powers of ten: the second
 * million shows less that is new than the first ten did.
 */
import { scaleLinear, scaleLog } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { JSX } from 'preact';
import type { Coverage } from '../../report/fidelity-report.ts';
import { Figure, Words } from '../report/figure.tsx';
import { Scroll } from '../report/part.tsx';
import { Label } from './label.tsx';
import { spacedIndexes } from './spaced.ts';

type Points = Coverage['curve'];

/** A small screen is so wide that letters stay large enough. */
const WIDTH = 388;
const HEIGHT = 240;
const LEFT = 44;
const RIGHT = 16;
const TOP = 28;
const BOTTOM = 44;
const LABEL_WIDTH = 56;

export function CombinationCurve({ points }: { readonly points: Points }): JSX.Element {
  return (
    <figure class="curve">
      <figcaption class="lead">
        <Words path="coverage.curve_says" />
      </figcaption>
      {points.length > 0 && (
        <>
          <Scroll label="Curve of new combinations">
            <Curve points={points} />
          </Scroll>
          <details class="fold">
            <summary>As a table</summary>
            <CurveTable points={points} />
          </details>
        </>
      )}
    </figure>
  );
}

function Curve({ points }: { readonly points: Points }): JSX.Element {
  const [first, last] = [points[0], points.at(-1)];
  const x = scaleLog([Math.max(first?.games ?? 1, 1), Math.max(last?.games ?? 1, 10)], [LEFT, WIDTH - RIGHT]);
  const y = scaleLinear([0, Math.max(last?.combinations ?? 1, 1)], [HEIGHT - BOTTOM, TOP]);
  const places = points.map(({ games }) => x(Math.max(games, 1)));
  const heights = points.map(({ combinations }) => y(combinations));
  const path = line<number>(
    (index) => places[index] ?? LEFT,
    (index) => heights[index] ?? TOP,
  ).curve(curveStepAfter)([...points.keys()]);
  const end = points.length - 1;
  const floor = HEIGHT - BOTTOM;
  return (
    <svg
      class="chart curve-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label="Combinations of event, phase and setting over the games played, rising and then flat or not"
    >
      <line class="axis" x1={LEFT} x2={WIDTH - RIGHT} y1={floor} y2={floor} />
      <path class="series-line" d={path ?? ''} />
      {points.map(({ combinations }, index) => (
        <circle
          key={index}
          class={index === end ? 'point last' : 'point'}
          cx={places[index]}
          cy={heights[index]}
          r={index === end ? 4 : 1.5}
          data-path={`coverage.curve[${index}].combinations`}
          data-value={combinations}
        />
      ))}
      {spacedIndexes(places, LABEL_WIDTH).map((index) => (
        <g key={index}>
          <line class="axis" x1={places[index]} x2={places[index]} y1={floor} y2={floor + 4} />
          <Label
            path={`coverage.curve[${index}].games`}
            format="compact"
            x={places[index] ?? LEFT}
            y={floor + 18}
            anchor={index === end ? 'end' : 'middle'}
          />
        </g>
      ))}
      <Label
        path="coverage.curve[0].combinations"
        format="count"
        x={LEFT - 8}
        y={(heights[0] ?? TOP) + 4}
        anchor="end"
      />
      <Label
        path={`coverage.curve[${end}].combinations`}
        format="count"
        x={WIDTH - RIGHT}
        y={TOP - 10}
        anchor="end"
        class="value"
      />
      <text class="axis-title" x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 6} text-anchor="middle">
        games played, by powers of ten
      </text>
      <text class="axis-title" x={LEFT} y={TOP - 12}>
        combinations seen
      </text>
    </svg>
  );
}

function CurveTable({ points }: { readonly points: Points }): JSX.Element {
  return (
    <table>
      <caption class="unseen">New combinations over games</caption>
      <thead>
        <tr>
          <th scope="col" class="number">
            Games
          </th>
          <th scope="col" class="number">
            Combinations
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map((_point, index) => (
          <tr key={index}>
            <td class="number">
              <Figure path={`coverage.curve[${index}].games`} />
            </td>
            <td class="number">
              <Figure path={`coverage.curve[${index}].combinations`} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
