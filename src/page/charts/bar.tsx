/** A bar beside its figure. */
import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';

const WIDTH = 160;
const HEIGHT = 10;

interface BarProps {
  readonly path: string;
  readonly value: number;
  /** What the longest bar stands for. */
  readonly most: number;
}

export function Bar({ path, value, most }: BarProps): JSX.Element {
  const length = scaleLinear([0, Math.max(most, 1)], [0, WIDTH]);
  return (
    <svg
      class="chart bar-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect class="track" width={WIDTH} height={HEIGHT} />
      <rect class="bar-mark" width={length(value)} height={HEIGHT} data-path={path} data-value={value} />
    </svg>
  );
}
