/** A cell for each event. There may be thousands, so all of a kind are one path. */
import type { JSX } from 'preact';
import type { Brackets } from '../../replay/brackets.ts';
import { isParted } from '../../replay/places.ts';
import type { UnfoldedGame } from '../../replay/unfolded-game.ts';

const CELL_KINDS = ['between', 'even', 'odd', 'parted', 'first-parted'] as const;
type CellKind = (typeof CELL_KINDS)[number];

interface StripCellsProps {
  readonly unfolded: UnfoldedGame;
  readonly brackets: Brackets;
}

export function StripCells({ unfolded, brackets }: StripCellsProps): JSX.Element {
  const kinds = cellKinds(unfolded, brackets);
  return (
    <svg
      y="14"
      width="100%"
      height="18"
      viewBox={`0 0 ${Math.max(kinds.length, 1)} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {CELL_KINDS.map((kind) => (
        <path key={kind} class={`cell is-${kind}`} d={cellsOf(kinds, kind)} />
      ))}
    </svg>
  );
}

/** Turns by turns, so that one sees where the next begins. */
function cellKinds({ steps, refusal, partedAt }: UnfoldedGame, { turns }: Brackets): readonly CellKind[] {
  const kinds = steps.slice(1).map((): CellKind => 'between');
  for (const [index, { from, to }] of turns.entries()) kinds.fill(index % 2 === 0 ? 'even' : 'odd', from - 1, to);
  for (const step of steps) if (step.at > 0 && isParted({ refusal }, step)) kinds[step.at - 1] = 'parted';
  if (partedAt !== null && partedAt > 0) kinds[partedAt - 1] = 'first-parted';
  return kinds;
}

/** With a gap that is about as wide for few cells as for many. */
function cellsOf(kinds: readonly CellKind[], wanted: CellKind): string {
  const width = (1 - Math.min(0.08, kinds.length / 600)).toFixed(3);
  return kinds.map((kind, index) => (kind === wanted ? `M${index} 0h${width}v1h-${width}z` : '')).join('');
}
