/** What was done to the store, and what it lost. */
import type { JSX } from 'preact';
import type { FidelityReport } from '../../report/fidelity-report.ts';
import { Figure, Words } from './figure.tsx';
import { Scroll } from './part.tsx';
import { Sign, TONES } from './sign.tsx';
import { Doubts } from './verdict.tsx';

type FaultsOfReport = NonNullable<FidelityReport['store']['faults']>;
type Fault = FaultsOfReport['tried'][number];

const PATH = 'store.faults';

export function Faults({ faults }: { readonly faults: FaultsOfReport }): JSX.Element {
  return (
    <>
      <p class="lead">
        <Sign tone={TONES[faults.verdict]}>
          <span data-path={`${PATH}.verdict`}>{faults.verdict}</span>
        </Sign>
      </p>
      {faults.doubts.length > 0 && <Doubts path={`${PATH}.doubts`} count={faults.doubts.length} />}
      <Scroll label="Faults">
        <table class="faults">
          <caption class="unseen">Faults that were tried</caption>
          <thead>
            <tr>
              <th scope="col">Fault</th>
              <th scope="col">Outcome</th>
              <th scope="col" class="number">
                Cases
              </th>
              <th scope="col" class="number">
                Under way
              </th>
              <th scope="col" class="number">
                Acknowledged
              </th>
              <th scope="col" class="number">
                Answer lost
              </th>
              <th scope="col" class="number">
                Time
              </th>
            </tr>
          </thead>
          <tbody>
            {faults.tried.map((fault, index) => (
              <FaultRow key={index} fault={fault} path={`${PATH}.tried[${index}]`} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <Planted planted={faults.planted} />
    </>
  );
}

function FaultRow({ fault, path }: { readonly fault: Fault; readonly path: string }): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <Words path={`${path}.fault`} />
        <span class="aside">
          <Words path={`${path}.says`} />
        </span>
      </th>
      <td>
        <FaultOutcome fault={fault} path={path} />
      </td>
      <td class="number">
        <Figure path={`${path}.cases`} />
      </td>
      <td class="number">
        <Figure path={`${path}.in_flight`} />
      </td>
      <td class="number">
        <Figure path={`${path}.acknowledged`} />
      </td>
      <td class="number">
        <Figure path={`${path}.ambiguous`} />
      </td>
      <td class="number">
        <Figure path={`${path}.seconds`} format="seconds" />
      </td>
    </tr>
  );
}

function FaultOutcome({ fault, path }: { readonly fault: Fault; readonly path: string }): JSX.Element {
  if (fault.not_tried !== null)
    return (
      <Sign tone="doubt">
        not tried: <Words path={`${path}.not_tried`} />
      </Sign>
    );
  if (fault.violations.length === 0) return <Sign tone="good">held</Sign>;
  return (
    <ul class="violations">
      {fault.violations.map((_violation, index) => (
        <li key={index}>
          <Sign tone="bad">
            <Words path={`${path}.violations[${index}]`} />
          </Sign>
        </li>
      ))}
    </ul>
  );
}

function Planted({ planted }: { readonly planted: FaultsOfReport['planted'] }): JSX.Element | null {
  if (planted.length === 0) return null;
  return (
    <>
      <h4>Mistakes planted in the store, to see that these trials would notice</h4>
      <ul class="planted">
        {planted.map(({ caught }, index) => (
          <li key={index}>
            <Sign tone={caught ? 'good' : 'bad'}>{caught ? 'caught' : 'not caught'}</Sign>{' '}
            <Words path={`${PATH}.planted[${index}].name`} />{' '}
            <span class="soft">
              by <Words path={`${PATH}.planted[${index}].fault`} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
