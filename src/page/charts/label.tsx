/** A figure of the report as text in a chart; charts have no other digits. */
import type { JSX } from 'preact';
import { useValue } from '../report/figure.tsx';
import { type Format, formatted } from '../report/format.ts';

interface LabelProps {
  readonly path: string;
  readonly format: Format;
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly class?: string;
}

export function Label({ path, format, x, y, anchor = 'start', class: name = 'tick' }: LabelProps): JSX.Element | null {
  const value = useValue(path);
  if (typeof value !== 'number' && typeof value !== 'string') return null;
  return (
    <text class={name} x={x} y={y} text-anchor={anchor} data-path={path} data-value={`${value}`} data-format={format}>
      {formatted(format, value)}
    </text>
  );
}
