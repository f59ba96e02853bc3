/** One property beside all mutants: a mark wherever it found one. */
import type { JSX } from 'preact';
import { printable } from '../../golf/show.ts';
import type { ReportedMutants } from '../../report/fidelity-report.ts';
import { numberText } from '../report/format.ts';
import type { MutantColumns } from './mutant-columns.ts';

const HEIGHT = 20;

interface KillStripProps {
  readonly property: string;
  readonly matrix: ReportedMutants['matrix'];
  readonly columns: MutantColumns;
}

export function KillStrip({ property, matrix, columns }: KillStripProps): JSX.Element {
  return (
    <svg class="chart kill-strip" width={columns.width} height={HEIGHT} role="img" aria-label="Mutants that it found">
      {columns.rooms.map(({ from, to }, index) => (
        <rect key={index} class="room" x={from} width={to - from} height={HEIGHT} />
      ))}
      {columns.order.map((place, index) => {
        const mutant = matrix[place];
        const x = columns.places[index];
        if (mutant === undefined || x === undefined) return null;
        if (!mutant.killed)
          return <rect key={place} class="survivor" x={x} width={columns.pitch - 1} height={HEIGHT} />;
        const game = Object.hasOwn(mutant.killed_by, property) ? mutant.killed_by[property] : undefined;
        if (game === undefined) return null;
        return (
          <rect
            key={place}
            class={mutant.games_to_kill === game ? 'kill first' : 'kill'}
            x={x}
            y={3}
            width={columns.pitch - 1}
            height={HEIGHT - 6}
            data-path={`mutants.matrix[${place}].killed_by.${property}`}
            data-value={game}
          >
            <title>{`${printable(mutant.name)}, in game ${numberText('count', game)}`}</title>
          </rect>
        );
      })}
    </svg>
  );
}
