/** Every mutant, room by room: what it is, and how soon and how small it was found. */
import type { JSX } from 'preact';
import type { ReportedMutants } from '../../report/fidelity-report.ts';
import { mutantColumns } from '../charts/mutant-columns.ts';
import { Figure, Words } from './figure.tsx';
import { Scroll } from './part.tsx';
import { Sign } from './sign.tsx';

type Matrix = ReportedMutants['matrix'];

export function MutantList({ matrix }: { readonly matrix: Matrix }): JSX.Element {
  const { order } = mutantColumns(matrix);
  return (
    <details class="fold">
      <summary>Every mutant, with games to kill and moves</summary>
      <Scroll label="Every mutant">
        <table class="mutant-list">
          <caption class="unseen">Every mutant</caption>
          <thead>
            <tr>
              <th scope="col">Mutant</th>
              <th scope="col">Room</th>
              <th scope="col">Outcome</th>
              <th scope="col" class="number">
                Games to kill
              </th>
              <th scope="col" class="number">
                Moves
              </th>
            </tr>
          </thead>
          <tbody>
            {order.map((place) => (
              <MutantRow key={place} mutant={matrix[place]} path={`mutants.matrix[${place}]`} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}

function MutantRow({
  mutant,
  path,
}: {
  readonly mutant: Matrix[number] | undefined;
  readonly path: string;
}): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <Words path={`${path}.name`} />
        <span class="aside">
          <Words path={`${path}.says`} />
        </span>
      </th>
      <td>
        <Words path={`${path}.room`} />
      </td>
      <td>{mutant?.killed === false ? <Sign tone="bad">survived</Sign> : <Sign tone="good">killed</Sign>}</td>
      <td class="number">{mutant?.games_to_kill != null && <Figure path={`${path}.games_to_kill`} />}</td>
      <td class="number">
        {mutant?.moves_before != null && mutant.moves_before !== mutant.moves && (
          <span class="soft">
            <Figure path={`${path}.moves_before`} /> →{' '}
          </span>
        )}
        {mutant?.moves != null && <Figure path={`${path}.moves`} />}
      </td>
    </tr>
  );
}
