/** Properties by mutants: dense, so that holes and lonely finders are seen at once. */
import type { JSX } from 'preact';
import { printable } from '../../golf/show.ts';
import type { ReportedMutants } from '../../report/fidelity-report.ts';
import { KillStrip } from '../charts/kill-strip.tsx';
import { type MutantColumns, mutantColumns } from '../charts/mutant-columns.ts';
import { Figure, Words } from './figure.tsx';
import { Scroll } from './part.tsx';

export function KillMatrix({ mutants }: { readonly mutants: ReportedMutants }): JSX.Element {
  const columns = mutantColumns(mutants.matrix);
  return (
    <Scroll label="Properties and mutants">
      <table class="kill-matrix">
        <caption>
          Each column is a mutant, each mark a property that found it; strong marks were the first to. Rest on a mark
          for its name and the number of the game.
        </caption>
        <thead>
          <tr>
            <th scope="col">Property</th>
            <th scope="col" class="number">
              Kills
            </th>
            <th scope="col" class="number">
              Alone
            </th>
            <th scope="col">
              <RoomNames columns={columns} />
            </th>
          </tr>
        </thead>
        <tbody>
          {mutants.properties.map(({ name }, index) => (
            <tr key={index}>
              <th scope="row">
                <Words path={`mutants.properties[${index}].name`} />
              </th>
              <td class="number">
                <Figure path={`mutants.properties[${index}].kills`} />
              </td>
              <td class="number">
                <Figure path={`mutants.properties[${index}].alone`} />
              </td>
              <td class="strip-cell">
                <KillStrip property={name} matrix={mutants.matrix} columns={columns} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

const LINE_HEIGHT = 15;

function RoomNames({ columns }: { readonly columns: MutantColumns }): JSX.Element {
  const lines = 1 + Math.max(0, ...columns.rooms.map(({ line }) => line));
  const height = lines * LINE_HEIGHT + 4;
  return (
    <svg class="chart room-names" width={columns.width} height={height} role="img" aria-label="Rooms of the mutants">
      {columns.rooms.map(({ name, from, line }, index) => (
        <g key={index}>
          <line class="room-line" x1={from} x2={from} y1={(line + 1) * LINE_HEIGHT} y2={height} />
          <text x={from} y={(line + 1) * LINE_HEIGHT - 4}>
            {printable(name)}
          </text>
        </g>
      ))}
    </svg>
  );
}
