/** A figure of now beside what was usual, and how far that varies. */
import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { Change } from '../../report/fidelity-report.ts';

const WIDTH = 140;
const HEIGHT = 20;
const MARGIN = 6;

export function Interval({ change, path }: { readonly change: Change; readonly path: string }): JSX.Element | null {
  const { now, median, noise } = change;
  if (median === null) return null;
  const [low, high] = [Math.max(0, median * (1 - (noise ?? 0))), median * (1 + (noise ?? 0))];
  const [least, most] = [Math.min(now, low), Math.max(now, high)];
  // With some room around, so that a change looks as large as it is beside the figure itself.
  const room = (most - least || most || 1) * 0.25;
  const x = scaleLinear([least - room, most + room], [MARGIN, WIDTH - MARGIN]);
  const middle = HEIGHT / 2;
  return (
    <svg class="chart interval" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <line class="axis" x1={MARGIN} x2={WIDTH - MARGIN} y1={middle} y2={middle} />
      {noise !== null && (
        <rect
          class="noise"
          x={x(low)}
          y={3}
          width={x(high) - x(low)}
          height={HEIGHT - 6}
          data-path={`${path}.noise`}
          data-value={noise}
        />
      )}
      <line
        class="median"
        x1={x(median)}
        x2={x(median)}
        y1={1}
        y2={HEIGHT - 1}
        data-path={`${path}.median`}
        data-value={median}
      />
      <circle
        class={change.is_change === true ? 'point now-point changed' : 'point now-point'}
        cx={x(now)}
        cy={middle}
        r={4.5}
        data-path={`${path}.now`}
        data-value={now}
      />
    </svg>
  );
}
