/** Every game of small tables: there nothing is left to chance. */
import type { JSX } from 'preact';
import type { FidelityReport } from '../../report/fidelity-report.ts';
import { Figure } from './figure.tsx';
import { Missing } from './part.tsx';
import { Sign, TONES } from './sign.tsx';

export function Explored({ explorer }: { readonly explorer: FidelityReport['explorer'] }): JSX.Element {
  return (
    <section class="beside" aria-labelledby="coverage-explorer">
      <h3 id="coverage-explorer">Every game of small tables</h3>
      {explorer === null ? (
        <Missing
          says="Small tables were not explored in this run."
          command="npx mulligan explore --json > explorer.json"
        />
      ) : (
        <p class="lead">
          <Sign tone={TONES[explorer.verdict]}>
            <span data-path="explorer.verdict">{explorer.verdict}</span>
          </Sign>
          : <Figure path="explorer.moves" /> moves at <Figure path="explorer.states" /> different states, which stand
          for <Figure path="explorer.histories" /> beginnings of games; complete up to{' '}
          <Figure path="explorer.complete_depth" /> moves.
        </p>
      )}
    </section>
  );
}
