/** What the games have seen of what can happen. */
import type { JSX } from 'preact';
import type { Coverage, FidelityReport } from '../../report/fidelity-report.ts';
import { CombinationCurve } from '../charts/combination-curve.tsx';
import { Explored } from './explored.tsx';
import { Figure, Words } from './figure.tsx';
import { Missing, Part } from './part.tsx';
import { Reach } from './reach.tsx';
import { Settings } from './settings.tsx';
import { Sign } from './sign.tsx';

/** More of them are folded. */
const MISSED_SHOWN = 12;

interface CoverageProps {
  readonly coverage: Coverage | null;
  readonly explorer: FidelityReport['explorer'];
}

export function CoveragePart({ coverage, explorer }: CoverageProps): JSX.Element {
  return (
    <Part id="coverage" heading="Coverage" about="What the games have seen of what can happen.">
      <div class="pairs">
        {coverage === null ? (
          <Missing
            says="Nothing is known of what the games of this run have seen."
            command="npx mulligan check --out campaign.json"
          />
        ) : (
          <Covered coverage={coverage} />
        )}
        <Explored explorer={explorer} />
      </div>
    </Part>
  );
}

function Covered({ coverage }: { readonly coverage: Coverage }): JSX.Element {
  return (
    <>
      <section class="beside" aria-labelledby="coverage-events">
        <h3 id="coverage-events">Events in each phase</h3>
        <p class="lead">
          <Figure path="coverage.combinations.seen" /> of <Figure path="coverage.combinations.possible" /> possible
          combinations of event, phase and setting were seen.
        </p>
        <Settings coverage={coverage} />
        <MissedCombinations missed={coverage.combinations.missed} />
      </section>
      <section class="beside" aria-labelledby="coverage-curve">
        <h3 id="coverage-curve">New combinations over games</h3>
        <CombinationCurve points={coverage.curve} />
      </section>
      <Reach reach={coverage.reach} />
    </>
  );
}

function MissedCombinations({ missed }: { readonly missed: Coverage['combinations']['missed'] }): JSX.Element {
  if (missed.length === 0)
    return (
      <p>
        <Sign tone="good">No combination was missed.</Sign>
      </p>
    );
  const list = (
    <ul class="missed-list">
      {missed.map((_combination, index) => (
        <li key={index}>
          <Words path={`coverage.combinations.missed[${index}].event`} /> in{' '}
          <Words path={`coverage.combinations.missed[${index}].phase`} />{' '}
          <span class="soft">
            (<Words path={`coverage.combinations.missed[${index}].setting`} />)
          </span>
        </li>
      ))}
    </ul>
  );
  const heading = (
    <Sign tone="doubt">
      Missed: <Figure path="coverage.combinations.missed.length" />
    </Sign>
  );
  return (
    <details class="fold" open={missed.length <= MISSED_SHOWN}>
      <summary>{heading}</summary>
      {list}
    </details>
  );
}
