/** The whole game on one line, a cell for each event: where rounds begin, where the witnesses part, and where one is. */
import type { JSX, TargetedPointerEvent } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Brackets } from '../../replay/brackets.ts';
import { isParted } from '../../replay/places.ts';
import type { UnfoldedGame } from '../../replay/unfolded-game.ts';
import { stepWords } from './event-row.tsx';
import { percent } from './percent.ts';
import { StripBands } from './strip-bands.tsx';
import type { Replay } from './use-replay.ts';

export function Strip({ replay }: { readonly replay: Replay }): JSX.Element {
  const { unfolded, brackets, at, shown, go, isLive } = replay;
  const last = unfolded.steps.length - 1;
  const step = unfolded.steps[at];
  const picture = useMemo(
    () => <StripPicture unfolded={unfolded} brackets={brackets} isLive={isLive} />,
    [unfolded, brackets, isLive],
  );
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
      <svg class="strip-picture" aria-hidden="true" focusable="false">
        {picture}
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
      <line x1={x} x2={x} y1="4" y2="34" />
      <circle cx={x} cy="4" r="4" />
    </g>
  );
}

interface StripPictureProps {
  readonly unfolded: UnfoldedGame;
  readonly brackets: Brackets;
  readonly isLive: boolean;
}

function StripPicture({ unfolded, brackets, isLive }: StripPictureProps): JSX.Element {
  const last = unfolded.steps.length - 1;
  const { partedAt } = unfolded;
  const turnAt = new Map(
    brackets.turns.flatMap(({ from, to }, index) =>
      Array.from({ length: to - from + 1 }, (_, offset): [number, string] => [
        from + offset,
        index % 2 ? 'odd' : 'even',
      ]),
    ),
  );
  // A page may hold long games; their cells are drawn when somebody can use them.
  const steps = isLive ? unfolded.steps.slice(1) : [];
  return (
    <>
      {steps.map((step) => (
        <rect
          key={step.at}
          class={`cell is-${isParted(unfolded, step) ? 'parted' : (turnAt.get(step.at) ?? 'between')}`}
          x={percent(step.at - 1, last)}
          width={percent(1, last)}
          y="10"
          height="18"
        />
      ))}
      <StripBands brackets={brackets} last={last} />
      {partedAt !== null && partedAt > 0 && (
        <text
          class="strip-mark"
          x={percent(partedAt - 0.5, last)}
          y="42"
          text-anchor={anchorAt((partedAt - 0.5) / last)}
        >
          ≠ {partedAt}
        </text>
      )}
    </>
  );
}

/** So that nothing is cut off at the ends. */
function anchorAt(share: number): 'start' | 'middle' | 'end' {
  if (share < 0.04) return 'start';
  return share > 0.96 ? 'end' : 'middle';
}
