/** The whole game on one line, a cell for each event: where rounds begin, where the witnesses part, and where one is. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Brackets } from '../../replay/brackets.ts';
import type { UnfoldedGame } from '../../replay/unfolded-game.ts';
import { stepWords } from './event-row.tsx';
import { percent } from './percent.ts';
import { StripBands } from './strip-bands.tsx';
import { StripCells } from './strip-cells.tsx';
import type { Replay } from './use-replay.ts';
import { useStripPointer } from './use-strip-pointer.ts';

/** As far as keys lead that turn pages elsewhere. */
const PAGE_EVENTS = 10;

const EVENTS_BY_KEY: ReadonlyMap<string, number> = new Map([
  ['ArrowUp', 1],
  ['ArrowDown', -1],
  ['PageUp', PAGE_EVENTS],
  ['PageDown', -PAGE_EVENTS],
]);

export function Strip({ replay }: { readonly replay: Replay }): JSX.Element {
  const { unfolded, brackets, at, shown, go, leap, isLive } = replay;
  const last = unfolded.steps.length - 1;
  const step = unfolded.steps[at];
  const picture = useMemo(() => <StripPicture unfolded={unfolded} brackets={brackets} />, [unfolded, brackets]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const events = EVENTS_BY_KEY.get(event.key);
    if (events === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    leap(events);
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
      onKeyDown={onKeyDown}
      {...useStripPointer(at, last, go)}
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
