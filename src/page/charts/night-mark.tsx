/** A night in a chart: its shape says the verdict, its tooltip the day and the commit. */
import type { JSX } from 'preact';
import type { ReportedNight } from '../../report/fidelity-report.ts';
import { textOf } from '../report/format.ts';

const SIZE = 3;

interface NightMarkProps {
  readonly night: ReportedNight | undefined;
  readonly x: number;
  readonly y: number;
  readonly path: string;
  readonly value: number;
  /** The value as text. */
  readonly says: string;
}

export function NightMark({ night, x, y, path, value, says }: NightMarkProps): JSX.Element | null {
  if (night === undefined) return null;
  const commit = night.commit === null ? 'commit not known' : `commit ${textOf('digest', night.commit.sha)}`;
  return (
    <g class={`night ${night.verdict}`} data-path={path} data-value={value}>
      <title>{`${textOf('day', night.at)}: ${says}, ${night.verdict}, ${commit}`}</title>
      {night.verdict === 'broken' ? <path class="cross" d={crossAt(x, y)} /> : <circle cx={x} cy={y} r={SIZE} />}
      <circle class="target" cx={x} cy={y} r={SIZE * 2} />
    </g>
  );
}

function crossAt(x: number, y: number): string {
  const arm = SIZE + 1;
  return `M${x - arm} ${y - arm}L${x + arm} ${y + arm}M${x - arm} ${y + arm}L${x + arm} ${y - arm}`;
}
