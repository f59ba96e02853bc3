/** Rounds and phases below the cells of the strip. */
import type { JSX } from 'preact';
import type { Brackets, Span } from '../../replay/brackets.ts';
import { percent } from './percent.ts';

interface StripBandsProps {
  readonly brackets: Brackets;
  readonly last: number;
}

/** Shorter ones have no place for a label. */
const LABELLED_SHARE = 0.06;

export function StripBands({ brackets, last }: StripBandsProps): JSX.Element {
  return (
    <>
      {brackets.phases.map((span) => (
        <Band key={span.from} span={span} last={last} name={`phase-${span.label}`} y={34} height={3} />
      ))}
      {brackets.rounds.map((span) => (
        <svg key={span.from} x={percent(span.from - 1, last)} width={percent(lengthOf(span), last)} y="37" height="17">
          <title>{`round ${span.label}`}</title>
          <rect class="round-edge" x="0" y="0" width="1" height="17" />
          {lengthOf(span) / last >= LABELLED_SHARE && (
            <text class="round-label" x="7" y="13">
              Round {span.label}
            </text>
          )}
        </svg>
      ))}
    </>
  );
}

interface BandProps {
  readonly span: Span<string>;
  readonly last: number;
  readonly name: string;
  readonly y: number;
  readonly height: number;
}

function Band({ span, last, name, y, height }: BandProps): JSX.Element {
  return (
    <rect
      class={`band ${name}`}
      x={percent(span.from - 1, last)}
      width={percent(lengthOf(span), last)}
      y={y}
      height={height}
    >
      <title>{span.label.replaceAll('_', ' ')}</title>
    </rect>
  );
}

function lengthOf({ from, to }: Span<unknown>): number {
  return to - from + 1;
}
