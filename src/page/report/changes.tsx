/** Figures of this run beside the nights before: a change is one only if it is larger than the noise. */
import type { JSX } from 'preact';
import type { Change } from '../../report/fidelity-report.ts';
import { Interval } from '../charts/interval.tsx';
import { Figure, Words } from './figure.tsx';
import { Scroll } from './part.tsx';

interface ChangesProps {
  readonly changes: readonly Change[];
  /** Of the list in the report. */
  readonly path: string;
}

export function Changes({ changes, path }: ChangesProps): JSX.Element {
  return (
    <Scroll label="Beside the nights before">
      <table class="changes">
        <caption>Beside the nights before: the band is the noise of those nights, the dot is now</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" class="number">
              Now
            </th>
            <th scope="col" class="number">
              Median
            </th>
            <th scope="col">
              <span class="unseen">As a chart</span>
            </th>
            <th scope="col" class="number">
              Change
            </th>
            <th scope="col" class="number">
              Noise
            </th>
            <th scope="col" class="number">
              Nights
            </th>
            <th scope="col">What it means</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, index) => (
            <ChangeRow key={index} change={change} path={`${path}[${index}]`} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function ChangeRow({ change, path }: { readonly change: Change; readonly path: string }): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <Words path={`${path}.figure`} />
        <span class="aside">
          <Words path={`${path}.unit`} />
        </span>
      </th>
      <td class="number">
        <Figure path={`${path}.now`} format="amount" />
      </td>
      <td class="number">
        <Figure path={`${path}.median`} format="amount" />
      </td>
      <td>
        <Interval change={change} path={path} />
      </td>
      <td class="number">
        <Figure path={`${path}.change`} format="signed-percent" />
      </td>
      <td class="number">
        {change.noise !== null && '± '}
        <Figure path={`${path}.noise`} format="about-percent" />
      </td>
      <td class="number">
        <Figure path={`${path}.nights`} />
      </td>
      <td class={change.is_change === true ? 'is-change' : 'no-change'}>
        <span class="sign-mark" aria-hidden="true">
          {markOf(change)}
        </span>{' '}
        <Words path={`${path}.says`} />
      </td>
    </tr>
  );
}

function markOf({ is_change, change }: Change): string {
  if (is_change === null) return '?';
  if (!is_change) return '≈';
  return (change ?? 0) > 0 ? '↑' : '↓';
}
