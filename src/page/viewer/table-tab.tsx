/** The tables of both witnesses beside one another; of a recording that nobody has played, the rebuilt one alone. */
import type { JSX } from 'preact';
import type { TableView } from '../../golf/table-view.ts';
import { differenceRows } from '../../replay/difference-rows.ts';
import { touchedParts } from '../../replay/touched-parts.ts';
import type { Step, UnfoldedGame } from '../../replay/unfolded-game.ts';
import { DifferenceList } from './difference-list.tsx';
import { TablePicture } from './table-picture.tsx';

interface TableTabProps {
  readonly unfolded: UnfoldedGame;
  readonly step: Step;
}

export function TableTab({ unfolded, step }: TableTabProps): JSX.Element {
  const rows = differenceRows(step);
  const different = new Set(rows.map(({ part }) => part).filter((part) => part !== null));
  const elsewhere = rows.filter(({ part }) => part === null);
  const engineBefore = unfolded.steps.slice(0, step.at).findLast(({ engine }) => engine !== null)?.engine;
  const picture = (table: TableView, before: TableView): JSX.Element => (
    <TablePicture table={table} parts={{ different, touched: touchedParts(before, table) }} />
  );
  const isPlayed = unfolded.game.engine !== null;
  return (
    <>
      <div class={isPlayed ? 'witnesses' : 'witnesses is-single'}>
        {isPlayed && (
          <section class="witness" aria-label="Engine">
            <h4>Engine</h4>
            {step.engine === null ? (
              <p class="no-table">{noEngineWords(unfolded, step)}</p>
            ) : (
              picture(step.engine, engineBefore ?? step.before)
            )}
          </section>
        )}
        <section class="witness" aria-label="Rebuilt">
          <h4>Rebuilt</h4>
          {step.rebuilt === null ? (
            <p class="no-table">{unfolded.refusal?.says ?? 'There is no table here.'}</p>
          ) : (
            picture(step.rebuilt, step.before)
          )}
        </section>
      </div>
      {elsewhere.length > 0 && (
        <section class="elsewhere" aria-label="Differences that are not on the picture">
          <h4>Not on the picture</h4>
          <DifferenceList rows={elsewhere} />
        </section>
      )}
    </>
  );
}

function noEngineWords({ game }: UnfoldedGame, { at }: Step): string {
  if (game.engine !== null && at > game.engine.until && game.engine.refusal !== null) return game.engine.refusal;
  return 'What this action leads to is not all told yet. The tables are compared when it is.';
}
