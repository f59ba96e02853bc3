/** All differences of a place, or why there are none. */
import type { JSX } from 'preact';
import { differenceRows } from '../../replay/difference-rows.ts';
import type { Step, UnfoldedGame } from '../../replay/unfolded-game.ts';
import { DifferenceList } from './difference-list.tsx';

interface DifferenceTabProps {
  readonly unfolded: UnfoldedGame;
  readonly step: Step;
}

export function DifferenceTab({ unfolded, step }: DifferenceTabProps): JSX.Element {
  if (step.differences.length > 0) return <DifferenceList rows={differenceRows(step)} />;
  return <p class="no-table">{noDifferenceWords(unfolded, step)}</p>;
}

function noDifferenceWords({ game, refusal }: UnfoldedGame, { engine, rebuilt, at }: Step): string {
  if (game.engine === null) return 'There is one table only: nobody has played this game beside the recording.';
  if (rebuilt === null) return refusal?.says ?? 'There is no rebuilt table here.';
  if (engine === null) return 'The tables are compared when all that the action leads to has been told.';
  return at === 0 ? 'No difference: nothing has been told yet.' : 'No difference.';
}
