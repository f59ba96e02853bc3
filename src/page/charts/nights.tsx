/** One figure over the nights, as a small chart; all of them have the same scale of time. */
import { scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import type { JSX } from 'preact';
import type { ReportedNight } from '../../report/fidelity-report.ts';
import { type NumberFormat, numberText, type Term } from '../report/format.ts';
import { Label } from './label.tsx';
import { NightMark } from './night-mark.tsx';
import { segments } from './segments.ts';
import { type ScaleName, valueScale } from './value-scale.ts';

const WIDTH = 340;
const HEIGHT = 130;
const LEFT = 8;
const RIGHT = 84;
const TOP = 14;
const FLOOR = HEIGHT - 24;
/** Two labels that are nearer to each other cover each other. */
const LABEL_HEIGHT = 13;

export interface NightFigure {
  readonly field: 'fidelity_at_least' | 'findings' | 'mutants_killed' | 'games' | 'games_per_second' | 'append_p95_ms';
  readonly name: string;
  readonly term?: Term;
  readonly format: NumberFormat;
  readonly scale: ScaleName;
}

interface NightsProps {
  readonly nights: readonly ReportedNight[];
  readonly figure: NightFigure;
}

export function Nights({ nights, figure }: NightsProps): JSX.Element {
  const { name, term } = figure;
  const isKnown = nights.some((night) => night[figure.field] !== null);
  return (
    <figure class="night-chart">
      <figcaption>
        {name}
        {term !== undefined && (
          <>
            , <span data-term={term}>{term}</span>
          </>
        )}
      </figcaption>
      {isKnown ? <NightLine nights={nights} figure={figure} /> : <p class="soft">No night has this figure.</p>}
    </figure>
  );
}

function NightLine({ nights, figure }: NightsProps): JSX.Element {
  const { field, name, format, scale } = figure;
  const values = nights.map((night) => night[field]);
  const known = [...values.keys()].filter((index) => values[index] !== null);
  const valueAt = (index: number): number => values[index] ?? 0;
  const times = nights.map(({ at }) => Date.parse(at));
  const x = scaleUtc([Math.min(...times), Math.max(...times, Math.min(...times) + 1)], [LEFT, WIDTH - RIGHT]);
  const y = valueScale(scale, known.map(valueAt), FLOOR, TOP);
  const place = (index: number): number => (nights.length === 1 ? WIDTH - RIGHT : x(times[index] ?? 0));
  const draw = line<number>(place, (index) => y(valueAt(index)));
  const points = nights.map(({ is_gap }, index) => ({ value: values[index] ?? null, isGap: is_gap }));
  const last = known.at(-1) ?? 0;
  const other = outermost(known, (index) => Math.abs(y(valueAt(index)) - y(valueAt(last))));
  const path = (index: number): string => `trend.nights[${index}].${field}`;
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={`${name}, night after night`}
    >
      <line class="axis" x1={LEFT} x2={WIDTH - RIGHT} y1={FLOOR} y2={FLOOR} />
      {nights.map(({ is_gap }, index) =>
        is_gap && index > 0 ? (
          <rect
            key={index}
            class="gap"
            x={place(index - 1) + 3}
            width={Math.max(place(index) - place(index - 1) - 6, 1)}
            y={TOP}
            height={FLOOR - TOP}
          />
        ) : null,
      )}
      {segments(points).map((segment, index) => (
        <path key={index} class="series-line" d={draw(segment) ?? ''} />
      ))}
      {known.map((index) => (
        <NightMark
          key={index}
          night={nights[index]}
          x={place(index)}
          y={y(valueAt(index))}
          path={path(index)}
          value={valueAt(index)}
          says={numberText(format, valueAt(index))}
        />
      ))}
      <Label path={path(last)} format={format} x={WIDTH - RIGHT + 10} y={y(valueAt(last)) + 4} class="value" />
      {Math.abs(y(valueAt(other)) - y(valueAt(last))) >= LABEL_HEIGHT && (
        <Label path={path(other)} format={format} x={WIDTH - RIGHT + 10} y={y(valueAt(other)) + 4} />
      )}
      <Label path="trend.nights[0].at" format="day" x={LEFT} y={HEIGHT - 8} />
      {nights.length > 1 && (
        <Label
          path={`trend.nights[${nights.length - 1}].at`}
          format="day"
          x={WIDTH - RIGHT}
          y={HEIGHT - 8}
          anchor="end"
        />
      )}
    </svg>
  );
}

/** The one that differs most. */
function outermost(indexes: readonly number[], distance: (index: number) => number): number {
  return indexes.reduce((best, index) => (distance(index) > distance(best) ? index : best), indexes.at(-1) ?? 0);
}
