/** How high a figure stands in a chart. */
import { scaleLinear, scaleLog } from 'd3-scale';

/**
 * linear: from nothing, so that a height is as much as it looks.
 * nines: for shares near to all, by how much is lacking; each step is a tenth of the one below.
 */
export type ScaleName = 'linear' | 'nines';

/** What is nearer to all than this is drawn as if it were this near. */
const LACKING_MIN = 1e-9;

const lackingOf = (share: number): number => Math.max(1 - share, LACKING_MIN);

/** `bottom` and `top`: where the chart's lowest and highest value are drawn. */
export function valueScale(
  name: ScaleName,
  values: readonly number[],
  bottom: number,
  top: number,
): (value: number) => number {
  if (name === 'linear') {
    const scale = scaleLinear([0, Math.max(...values, Number.MIN_VALUE)], [bottom, top]);
    return (value) => scale(value);
  }
  const lacking = values.map(lackingOf);
  const [most, least] = [Math.max(...lacking), Math.min(...lacking)];
  if (!(most > least)) return () => top;
  const scale = scaleLog([most, least], [bottom, top]);
  return (value) => scale(lackingOf(value));
}
