/** Which property finds which planted mistake. */
import type { JSX } from 'preact';
import type { ReportedMutants } from '../../report/fidelity-report.ts';
import { Figure, Words } from './figure.tsx';
import { KillMatrix } from './kill-matrix.tsx';
import { MutantList } from './mutant-list.tsx';
import { Fact, Missing, Part } from './part.tsx';
import { Sign } from './sign.tsx';

export function MutantsPart({ mutants }: { readonly mutants: ReportedMutants | null }): JSX.Element {
  return (
    <Part id="mutants" heading="Mutants" about="Mistakes planted on purpose, each of which some property must find.">
      {mutants === null ? (
        <Missing says="No mutants were graded in this run." command="npx mulligan mutants --json > mutants.json" />
      ) : (
        <Graded mutants={mutants} />
      )}
    </Part>
  );
}

function Graded({ mutants }: { readonly mutants: ReportedMutants }): JSX.Element {
  const areAllKilled = mutants.killed === mutants.mutants;
  return (
    <>
      <p class="lead">
        <Sign tone={areAllKilled ? 'good' : 'bad'}>
          <Figure path="mutants.killed" /> of <Figure path="mutants.mutants" /> killed
        </Sign>{' '}
        <span class="soft">
          with <Figure path="mutants.games" /> games for every property, from seed{' '}
          <code>
            <Words path="mutants.seed" />
          </code>
        </span>
      </p>
      <Survivors matrix={mutants.matrix} />
      <dl class="figure-list">
        <Fact name="Games to kill, median">
          <Figure path="mutants.games_median" />
        </Fact>
        <Fact name="Games to kill, worst">
          <Figure path="mutants.games_worst" />
        </Fact>
        <Fact name="Killed within twenty games">
          <Figure path="mutants.within_20_games" />
        </Fact>
        <Fact name="Moves that show it, median">
          <Figure path="mutants.moves_median" />
        </Fact>
        <Fact name="Moves that show it, worst">
          <Figure path="mutants.moves_worst" />
        </Fact>
      </dl>
      <KillMatrix mutants={mutants} />
      <MutantList matrix={mutants.matrix} />
    </>
  );
}

function Survivors({ matrix }: { readonly matrix: ReportedMutants['matrix'] }): JSX.Element | null {
  const places = [...matrix.keys()].filter((place) => matrix[place]?.killed === false);
  if (places.length === 0) return null;
  return (
    <div class="survivors">
      <h3>
        <Sign tone="bad">Survived: nobody would notice</Sign>
      </h3>
      <ul>
        {places.map((place) => (
          <li key={place}>
            <b>
              <Words path={`mutants.matrix[${place}].name`} />
            </b>{' '}
            <span class="soft">
              in <Words path={`mutants.matrix[${place}].room`} />:
            </span>{' '}
            <Words path={`mutants.matrix[${place}].says`} />
          </li>
        ))}
      </ul>
    </div>
  );
}
