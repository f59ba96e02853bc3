/** One event in the list. */
import type { JSX } from 'preact';
import { printable, show } from '../../golf/show.ts';
import { eventWords } from '../../replay/event-words.ts';
import type { Step } from '../../replay/unfolded-game.ts';

interface EventRowProps {
  readonly step: Step;
  readonly lanes: string;
  /** The round or phase that begins here; '' for none. */
  readonly begins: string;
  readonly isRefused: boolean;
}

export function EventRow({ step, lanes, begins, isRefused }: EventRowProps): JSX.Element {
  const words = stepWords(step);
  const isDifferent = step.differences.length > 0;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and says which option is the active one.
    <div
      class={`event${lanes}${isDifferent || isRefused ? ' is-parted' : ''}`}
      role="option"
      id={`event-${step.at}`}
      data-at={step.at}
      aria-selected={false}
    >
      <span class="lanes" aria-hidden="true" />
      <span class="event-number">{step.at}</span>
      <span class="event-words" dir="ltr" title={words}>
        {words}
      </span>
      <span class="event-type">{step.event?.event_type ?? 'no event'}</span>
      <span class="event-begins">{begins}</span>
      <span class="event-mark">
        {isDifferent && '≠ differs'}
        {isRefused && '✕ refused'}
      </span>
    </div>
  );
}

/** What happened, as a sentence; of what is no event, what was told. */
export function stepWords({ event, told, before, rebuilt, at }: Step): string {
  if (event !== null) return eventWords(event, before, rebuilt ?? before);
  return at === 0 ? 'Before the first event.' : printable(show(told));
}
