/** The event itself, field by field. */
import type { JSX } from 'preact';
import { eventFields } from '../../replay/event-fields.ts';
import type { Step } from '../../replay/unfolded-game.ts';

export function EventTab({ step }: { readonly step: Step }): JSX.Element {
  if (step.told === null && step.at === 0) return <p class="no-table">Nothing has been told yet.</p>;
  return (
    <dl class="event-fields">
      {eventFields(step.told).map(({ name, value }, index) => (
        <div key={index}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
