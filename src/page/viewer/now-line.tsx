/** What happened at the place that is shown, and whether the witnesses agree on it. */
import type { JSX } from 'preact';
import { counted } from '../../golf/counted.ts';
import { differenceRows } from '../../replay/difference-rows.ts';
import type { Step, UnfoldedGame } from '../../replay/unfolded-game.ts';
import { stepWords } from './event-row.tsx';

interface NowLineProps {
  readonly unfolded: UnfoldedGame;
  readonly step: Step;
}

export function NowLine({ unfolded, step }: NowLineProps): JSX.Element {
  const { refusal } = unfolded;
  const count = differenceRows(step).length;
  return (
    <div class="now-line" aria-live="polite">
      <p class="now-words">
        <span class="now-number">{step.at}</span>
        <span class="now-event" dir="ltr">
          {stepWords(step)}
        </span>
      </p>
      {count > 0 && <p class="now-parted">≠ The witnesses differ in {counted(count, 'place')}.</p>}
      {refusal?.at === step.at && <p class="now-parted">✕ Refused: {refusal.says}</p>}
    </div>
  );
}
