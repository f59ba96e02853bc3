/** How fast the store is, and what it does when it is harmed. */
import type { JSX } from 'preact';
import type { FidelityReport } from '../../report/fidelity-report.ts';
import { Changes } from './changes.tsx';
import { Faults } from './faults.tsx';
import { Figure } from './figure.tsx';
import type { Term } from './format.ts';
import { Fact, Missing, Part } from './part.tsx';

type Store = FidelityReport['store'];

export function StorePart({ store }: { readonly store: Store }): JSX.Element {
  return (
    <Part
      id="store"
      heading="Store"
      about="How fast events are kept, and what is left of them when the store is harmed."
    >
      <h3>Latency of an append</h3>
      {store.latency === null ? (
        <Missing says="Appends were not measured in this run." command="npx mulligan check --store postgres" />
      ) : (
        <Latency />
      )}
      {store.changes.length > 0 && <Changes changes={store.changes} path="store.changes" />}
      <h3>Faults</h3>
      {store.faults === null ? (
        <Missing says="The store was not harmed in this run." command="npx mulligan faults --json > faults.json" />
      ) : (
        <Faults faults={store.faults} />
      )}
    </Part>
  );
}

function Latency(): JSX.Element {
  return (
    <>
      <dl class="figure-list">
        <Percentile term="p50" />
        <Percentile term="p95" />
        <Percentile term="p99" />
        <Fact name="worst">
          <Figure path="store.latency.worst_ms" format="milliseconds" />
        </Fact>
        <Fact name="events per second">
          <Figure path="store.latency.events_per_second" format="amount" />
        </Fact>
      </dl>
      <p class="soft">
        Of <Figure path="store.latency.appends" /> appends to PostgreSQL with <Figure path="store.latency.events" />{' '}
        events, several games at once.
      </p>
    </>
  );
}

function Percentile({ term }: { readonly term: Term }): JSX.Element {
  return (
    <Fact name={<span data-term={term}>{term}</span>}>
      <Figure path={`store.latency.${term}_ms`} format="milliseconds" />
    </Fact>
  );
}
