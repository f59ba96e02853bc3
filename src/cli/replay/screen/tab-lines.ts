/** What each tab of the screen shows of a step, in lines that fit, of any number. */
import { wireData } from '../../../events/codec.ts';
import { placeText } from '../../../golf/all-differences.ts';
import { copyOfTable } from '../../../golf/table-fields.ts';
import { isParted } from '../../../replay/places.ts';
import { type Paint, plain } from '../../paint.ts';
import { beside, cutTo, wrapTo } from '../fit.ts';
import { type Differences, differsAt, MARK } from '../marks.ts';
import type { RebuiltHistory, RebuiltStep } from '../rebuilt-history.ts';
import { recordingLines, verdictLines } from '../render-recording.ts';
import { placedText } from '../render-step.ts';
import { LEGEND, tableBlocks } from '../render-table.ts';
import type { ShownGame } from '../shown-game.ts';
import { KEY_HELP, type Tab } from './commands.ts';
import { type JsonLine, jsonLines } from './json-lines.ts';
import { STRIP_LEGEND } from './strip.ts';

/** Two tables beside each other need as many columns. */
const BOTH_TABLES_COLUMNS = 100;
const GAP_COLUMNS = 3;
const NOT_COMPARED = '  no settled table to compare';

export function tabLines(tab: Tab, game: ShownGame, step: RebuiltStep, columns: number, paint: Paint): string[] {
  switch (tab) {
    case 'table':
      return tablesOf(game, step, columns, paint);
    case 'difference':
      return differenceLines(game.history, step, columns);
    case 'event':
      return eventLines(step, columns);
    case 'JSON':
      return tableJsonLines(step, columns, paint);
    case 'recording':
      return [...verdictLines(game, plain), '', ...recordingLines(game, plain)].flatMap((line) =>
        wrapTo(line, columns),
      );
  }
}

/** The list of keys, and what the signs mean. */
export function keyLines(columns: number, paint: Paint): string[] {
  const width = Math.max(...KEY_HELP.map(([keys]) => keys.length));
  const keys = KEY_HELP.map(([name, says]) => `  ${paint('title', name.padEnd(width))}  ${says}`);
  return [...keys, '', ...[LEGEND, STRIP_LEGEND].flatMap((line) => wrapTo(`  ${line}`, columns))].map((line) =>
    cutTo(line, columns),
  );
}

/** Of a log there is only the rebuilt table; where it is narrow, the engine's is only said by marks and differences. */
function tablesOf({ recording, history }: ShownGame, step: RebuiltStep, columns: number, paint: Paint): string[] {
  const { engine, differences } = step;
  const title = (witness: string): string[] => [`  ${paint('title', witness)}`];
  if (recording.fixture === undefined || columns < BOTH_TABLES_COLUMNS) {
    const lines = rebuiltBlocks(step, history, columns, paint).flat();
    return differences.length === 0 ? lines : [...title('rebuilt'), ...lines];
  }
  const pane = Math.floor((columns - GAP_COLUMNS) / 2);
  const left = engine === null ? [[paint('faint', NOT_COMPARED)]] : tableBlocks(engine, paint, differences, pane);
  const right = rebuiltBlocks(step, history, pane, paint);
  // The column is named to the terminal, too: it may think otherwise than we how wide the left side is.
  const gap = `\u001b[${pane + 1}G ${paint('faint', '│')} `;
  return beside([title('engine'), ...left], [title('rebuilt'), ...right], gap, pane);
}

/** The table, or why there is none and the last one. */
function rebuiltBlocks(step: RebuiltStep, { refusal }: RebuiltHistory, columns: number, paint: Paint): string[][] {
  const { at, before, rebuilt, differences } = step;
  if (rebuilt !== null) return tableBlocks(rebuilt, paint, differences, columns);
  // Without a refusal there are tables to the end.
  const { at: refusedAt = at, says = '' } = refusal ?? {};
  const why = at === refusedAt ? `${MARK} refused: ${says}` : `${MARK} no table since event ${refusedAt} was refused`;
  return [
    [
      ...wrapTo(`  ${why}`, columns).map((line) => paint('bad', line)),
      ...wrapTo(`  The last table, after event ${refusedAt - 1}:`, columns).map((line) => paint('faint', line)),
    ],
    ...tableBlocks(before, paint, [], columns),
  ];
}

function differenceLines(history: RebuiltHistory, step: RebuiltStep, columns: number): string[] {
  const here = step.differences.map(placedText);
  const parted = history.steps.filter((each) => isParted(history, each)).map(({ at }) => at);
  const places = parted.length === 0 ? 'The witnesses part nowhere.' : `The witnesses part at: ${parted.join(', ')}.`;
  const lines = here.length > 0 ? here : [noneWords(history, step)];
  return [...lines, '', places].flatMap((line) => wrapTo(line, columns));
}

function noneWords({ refusal }: RebuiltHistory, { engine, rebuilt, at }: RebuiltStep): string {
  if (rebuilt === null) return refusal?.at === at ? `${MARK} refused: ${refusal.says}` : 'No rebuilt table to compare.';
  return engine === null ? "No table of the engine's to compare." : 'Both tables are the same.';
}

function eventLines({ event }: RebuiltStep, columns: number): string[] {
  if (event === null) return ['No event yet.'];
  return jsonLines({ ...event, data: wireData(event) }, columns).map(({ text }) => cutTo(text, columns));
}

/** The rebuilt table; where the engine's is another, marked. */
function tableJsonLines({ rebuilt, differences }: RebuiltStep, columns: number, paint: Paint): string[] {
  if (rebuilt === null) return ['No rebuilt table.'];
  return jsonLines(copyOfTable(rebuilt), columns - MARK_COLUMNS).map((line) => {
    const text = cutTo(line.text, columns - MARK_COLUMNS);
    return isMarked(line, differences) ? paint('bad', `${MARK} ${text}`) : `  ${text}`;
  });
}

const MARK_COLUMNS = 2;

/** What has lines of its own within is only marked where it differs as a whole. */
function isMarked({ part, place }: JsonLine, differences: Differences): boolean {
  switch (part) {
    case 'whole':
      return differsAt(differences, place);
    case 'opening':
      return differences.some((difference) => placeText(difference.place) === placeText(place));
    case 'closing':
      return false;
  }
}
