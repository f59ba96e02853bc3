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
          Each column is a mutant, each mark a property that found it; dark: found by nobody sooner. Rest on a mark for
          its name and the number of the game.
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

const CHARACTER_WIDTH = 7;

/** Above its mutants, if it is not wider than they are. */
function RoomNames({ columns }: { readonly columns: MutantColumns }): JSX.Element {
  return (
    <svg class="chart room-names" width={columns.width} height={16} role="img" aria-label="Rooms of the mutants">
      {columns.rooms.map(({ name, from, to }, index) => (
        <text key={index} class="tick" x={from} y={12}>
          {printable(name).slice(0, Math.floor((to - from + CHARACTER_WIDTH) / CHARACTER_WIDTH))}
          <title>{printable(name)}</title>
        </text>
      ))}
    </svg>
  );
}
