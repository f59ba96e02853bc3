/** The states that a campaign is to have seen. */
import type { JSX } from 'preact';
import type { Coverage } from '../../report/fidelity-report.ts';
import { Bar } from '../charts/bar.tsx';
import { Figure, Words } from './figure.tsx';
import { Scroll } from './part.tsx';
import { Sign } from './sign.tsx';

type ReachOfReport = Coverage['reach'];

export function Reach({ reach }: { readonly reach: ReachOfReport }): JSX.Element {
  return (
    <section class="beside" aria-labelledby="coverage-reach">
      <h3 id="coverage-reach">States to be reached</h3>
      <p class="lead">
        <Sign tone={reach.missed.length === 0 ? 'good' : 'doubt'}>
          <Figure path="coverage.reach.reached" /> of <Figure path="coverage.reach.states" /> reached
        </Sign>
      </p>
      {reach.missed.length > 0 && <MissedStates missed={reach.missed} />}
      {reach.least.length > 0 && <LeastReached least={reach.least} />}
    </section>
  );
}

function MissedStates({ missed }: { readonly missed: ReachOfReport['missed'] }): JSX.Element {
  return (
    <ul class="missed-list">
      {missed.map(({ near }, index) => (
        <li key={index}>
          <b>
            <Words path={`coverage.reach.missed[${index}].name`} />
          </b>
          : <Words path={`coverage.reach.missed[${index}].says`} />
          {near !== null && (
            <>
              {' '}
              <span class="soft">
                (nearest: <Words path={`coverage.reach.missed[${index}].near`} />)
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function LeastReached({ least }: { readonly least: ReachOfReport['least'] }): JSX.Element {
  const most = Math.max(...least.map(({ games }) => games));
  return (
    <Scroll label="States that fewest games have reached">
      <table class="least">
        <caption>The states that fewest games have reached</caption>
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col" class="number">
              Games
            </th>
            <th scope="col">
              <span class="unseen">As a bar</span>
            </th>
            <th scope="col" class="number">
              Of all
            </th>
          </tr>
        </thead>
        <tbody>
          {least.map(({ games }, index) => (
            <tr key={index}>
              <th scope="row">
                <Words path={`coverage.reach.least[${index}].name`} />
                <span class="aside">
                  <Words path={`coverage.reach.least[${index}].says`} />
                </span>
              </th>
              <td class="number">
                <Figure path={`coverage.reach.least[${index}].games`} />
              </td>
              <td>
                <Bar path={`coverage.reach.least[${index}].games`} value={games} most={most} />
              </td>
              <td class="number">
                <Figure path={`coverage.reach.least[${index}].share`} format="about-percent" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
