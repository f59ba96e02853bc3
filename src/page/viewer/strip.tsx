/** The whole game on one line, a cell for each event: where rounds begin, where the witnesses part, and where one is. */
import type { JSX, TargetedPointerEvent } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Brackets } from '../../replay/brackets.ts';
import type { UnfoldedGame } from '../../replay/unfolded-game.ts';
import { stepWords } from './event-row.tsx';
import { percent } from './percent.ts';
import { StripBands } from './strip-bands.tsx';
import { StripCells } from './strip-cells.tsx';
import type { Replay } from './use-replay.ts';

export function Strip({ replay }: { readonly replay: Replay }): JSX.Element {
  const { unfolded, brackets, at, shown, go, isLive } = replay;
  const last = unfolded.steps.length - 1;
  const step = unfolded.steps[at];
  const picture = useMemo(() => <StripPicture unfolded={unfolded} brackets={brackets} />, [unfolded, brackets]);
  const onPointer = (event: TargetedPointerEvent<HTMLDivElement>): void => {
    if (event.buttons !== 1) return;
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const place = Math.ceil(((event.clientX - left) / width) * last);
    go(Math.min(Math.max(place, Math.min(1, last)), last));
  };
  return (
    <div
      class="strip"
      role="slider"
      tabIndex={isLive ? 0 : -1}
      aria-label="Place in the game"
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at}
      aria-valuetext={step === undefined ? `${at}` : `${at} of ${last}: ${stepWords(step)}`}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
    >
      {picture}
      <svg class="strip-layer" aria-hidden="true" focusable="false">
        {shown !== at && <Cursor at={shown} last={last} name="glimpse" />}
        <Cursor at={at} last={last} name="cursor" />
      </svg>
    </div>
  );
}

function Cursor({
  at,
  last,
  name,
}: {
  readonly at: number;
  readonly last: number;
  readonly name: string;
}): JSX.Element {
  const x = percent(Math.max(0, at - 0.5), last);
  return (
    <g class={`strip-${name}`}>
      <line x1={x} x2={x} y1="12" y2="38" />
      <circle cx={x} cy="39" r="4" />
    </g>
  );
}

interface StripPictureProps {
  readonly unfolded: UnfoldedGame;
  readonly brackets: Brackets;
}

/** What stays the same while one walks through the game. */
function StripPicture({ unfolded, brackets }: StripPictureProps): JSX.Element {
  const last = unfolded.steps.length - 1;
  const { partedAt } = unfolded;
  return (
    <svg class="strip-layer" aria-hidden="true" focusable="false">
      <StripCells unfolded={unfolded} brackets={brackets} />
      <StripBands brackets={brackets} last={last} />
      {partedAt !== null && partedAt > 0 && (
        <text
          class="strip-mark"
          x={percent(partedAt - 0.5, last)}
          y="10"
          text-anchor={anchorAt((partedAt - 0.5) / last)}
        >
          ≠ {partedAt}
        </text>
      )}
    </svg>
  );
}

/** So that nothing is cut off at the ends. */
function anchorAt(share: number): 'start' | 'middle' | 'end' {
  if (share < 0.04) return 'start';
  return share > 0.96 ? 'end' : 'middle';
}
