/** The nights as a table: what the charts show, for everybody. */
import type { JSX } from 'preact';
import type { ReportedNight } from '../../report/fidelity-report.ts';
import { Day, Figure, Words } from './figure.tsx';
import { Scroll } from './part.tsx';
import { Sign, TONES } from './sign.tsx';

export function NightTable({ nights }: { readonly nights: readonly ReportedNight[] }): JSX.Element {
  return (
    <details class="fold">
      <summary>Nights as a table</summary>
      <Scroll label="Nights">
        <table class="nights">
          <caption class="unseen">Nights, the last one first</caption>
          <thead>
            <tr>
              <th scope="col">Night</th>
              <th scope="col">Verdict</th>
              <th scope="col" class="number">
                Fidelity at least
              </th>
              <th scope="col" class="number">
                Games
              </th>
              <th scope="col" class="number">
                Findings
              </th>
              <th scope="col" class="number">
                Per second
              </th>
              <th scope="col" class="number">
                Append <span data-term="p95">p95</span>
              </th>
              <th scope="col" class="number">
                Mutants killed
              </th>
              <th scope="col">Commit</th>
            </tr>
          </thead>
          <tbody>
            {[...nights.keys()].reverse().map((index) => (
              <NightRow key={index} night={nights[index]} path={`trend.nights[${index}]`} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}

function NightRow({ night, path }: { readonly night: ReportedNight | undefined; readonly path: string }): JSX.Element {
  return (
    <tr class={night?.is_gap === true ? 'after-gap' : undefined}>
      <th scope="row">
        <Day path={`${path}.at`} />
        {night?.is_gap === true && night.days_before !== null && (
          <span class="aside">
            <Figure path={`${path}.days_before`} format="amount" /> days after the one before
          </span>
        )}
      </th>
      <td>
        {night !== undefined && (
          <Sign tone={TONES[night.verdict]}>
            <span data-path={`${path}.verdict`}>{night.verdict}</span>
          </Sign>
        )}
      </td>
      <td class="number">
        <Figure path={`${path}.fidelity_at_least`} format="percent" />
      </td>
      <td class="number">
        <Figure path={`${path}.games`} />
      </td>
      <td class="number">
        <Figure path={`${path}.findings`} />
      </td>
      <td class="number">
        <Figure path={`${path}.games_per_second`} format="amount" />
      </td>
      <td class="number">
        <Figure path={`${path}.append_p95_ms`} format="milliseconds" />
      </td>
      <td class="number">
        <Figure path={`${path}.mutants_killed`} />
      </td>
      <td>
        {night?.commit != null && (
          <code>
            <Words path={`${path}.commit.sha`} format="digest" />
          </code>
        )}
      </td>
    </tr>
  );
}
