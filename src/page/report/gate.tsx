/** Each rule that the run was held against. */
import type { JSX } from 'preact';
import type { FidelityReport } from '../../report/fidelity-report.ts';
import { Figure, Words } from './figure.tsx';
import { Missing, Part, Scroll } from './part.tsx';
import { Sign } from './sign.tsx';

type Gate = FidelityReport['gate'];

export function GatePart({ gate }: { readonly gate: Gate }): JSX.Element {
  return (
    <Part id="gate" heading="Gate" about="What a run has to show, and what this one showed.">
      {gate.length === 0 ? (
        <Missing says="This run was held against no limits." command="npx mulligan nightly" />
      ) : (
        <Scroll label="Gate">
          <table class="gate">
            <caption class="unseen">Rules of the gate</caption>
            <thead>
              <tr>
                <th scope="col">Rule</th>
                <th scope="col">Outcome</th>
                <th scope="col" class="number">
                  Measured
                </th>
                <th scope="col" class="number">
                  Limit
                </th>
              </tr>
            </thead>
            <tbody>
              {gate.map((row, index) => (
                <GateRow key={index} row={row} path={`gate[${index}]`} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Part>
  );
}

function GateRow({ row, path }: { readonly row: Gate[number]; readonly path: string }): JSX.Element {
  // The one rule whose figure is a share.
  const format = row.name === 'fidelity' ? 'percent' : 'count';
  return (
    <tr>
      <th scope="row">
        <Words path={`${path}.name`} />
      </th>
      <td>{outcomeOf(row.met)}</td>
      <td class="number">
        <Measure value={row.measured} path={`${path}.measured`} format={format} />
      </td>
      <td class="number">
        {typeof row.limit === 'number' && <span class="soft">at least </span>}
        <Measure value={row.limit} path={`${path}.limit`} format={format} />
      </td>
    </tr>
  );
}

interface MeasureProps {
  readonly value: number | string | null;
  readonly path: string;
  readonly format: 'count' | 'percent';
}

function Measure({ value, path, format }: MeasureProps): JSX.Element {
  return typeof value === 'string' ? <Words path={path} /> : <Figure path={path} format={format} />;
}

function outcomeOf(met: boolean | null): JSX.Element {
  if (met === null) return <Sign tone="doubt">undecided</Sign>;
  return met ? <Sign tone="good">met</Sign> : <Sign tone="bad">not met</Sign>;
}
