/** The work of `mulligan replay`. */

import { counted } from '../../golf/counted.ts';
import { printable } from '../../golf/show.ts';
import type { TableView } from '../../golf/table-view.ts';
import { shellWord } from '../../report/words/shell-word.ts';
import type { Output } from '../output.ts';
import type { Paint } from '../paint.ts';
import { fileText, readText } from '../read-text.ts';
import { UsageError } from '../usage-error.ts';
import { type Judgement, judgeReplay } from './judge-replay.ts';
import { type RebuiltHistory, type RebuiltStep, rebuildHistory } from './rebuilt-history.ts';
import { type Recording, readRecording } from './recording.ts';
import { recordedExplanation } from './render-explanation.ts';
import { fullTableLines } from './render-full-table.ts';
import { bothTables, headLines, markLines, stepLines } from './render-step.ts';
import { LEGEND } from './render-table.ts';

export interface ReplayOptions {
  /** Only the table after this event; 0 is the one before the first. */
  readonly at?: number | undefined;
}

/** Shows the tables and answers with the verdict. Throws `UsageError` for a file that is no recording, or too short for `at`. */
export async function replayFile(file: string, { at }: ReplayOptions, output: Output): Promise<void> {
  const recording = readRecording(file, await readText(file));
  const history = rebuildHistory(recording);
  assertLongEnough(recording, at);
  const judgement = judgeReplay(recording, history);
  if (!output.isJson) showReplay({ file, at, recording, history, judgement }, output);
  output.answer(judgement.verdict, {
    file,
    game_id: recording.events[0].game_id,
    events: recording.events.length,
    ...(at === undefined ? { tables: tablesOf(history) } : { at, table: tableAt(history, at) }),
    ...(recording.fixture === undefined ? {} : fixtureFields(recording.fixture)),
    ...judgement.fields,
  });
}

interface Shown {
  readonly file: string;
  readonly at: number | undefined;
  readonly recording: Recording;
  readonly history: RebuiltHistory;
  readonly judgement: Judgement;
}

/** A damaged log is longer than what can be read of it, so nothing is said about how long. */
function assertLongEnough({ events, damage }: Recording, at: number | undefined): void {
  if (at === undefined || at <= events.length || damage !== undefined) return;
  const length = `the recording has ${counted(events.length, 'event')}`;
  throw new UsageError(`--at: expected a whole number from 0 to ${events.length}, found ${at}: ${length}`);
}

/** After each event, up to where the recording breaks. */
function tablesOf({ steps: [, ...steps] }: RebuiltHistory): TableView[] {
  return steps.flatMap(({ rebuilt }) => (rebuilt === null ? [] : [rebuilt]));
}

/** Null when the recording breaks before. */
function tableAt({ steps }: RebuiltHistory, at: number): TableView | null {
  return steps[at]?.rebuilt ?? null;
}

function fixtureFields({ fixture, changedAt }: NonNullable<Recording['fixture']>): object {
  const { identity, finding, explanation } = fixture;
  return { identity, finding, explanation: explanation ?? null, changed_at: changedAt ?? null };
}

function showReplay(shown: Shown, output: Output): void {
  const { at, history } = shown;
  const { paint } = output;
  showHead(shown, output);
  const lines =
    at === undefined
      ? history.steps.slice(1).flatMap((step) => blockOf(stepLines(step, step.at === history.partedAt, paint)))
      : blockOf(fullStepLines(history.steps[at], paint));
  for (const line of lines) output.line(line);
  showEnd(shown, output);
}

function blockOf(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...lines, ''];
}

function showHead({ file, recording }: Shown, output: Output): void {
  const { events, fixture } = recording;
  output.line(`${fileText(file)}: game ${printable(recording.events[0].game_id)}, ${counted(events.length, 'event')}`);
  if (fixture !== undefined) {
    output.line(`Recorded finding: ${printable(fixture.fixture.says)}`);
    for (const line of recordedExplanation(fixture.fixture, output.paint)) output.line(line);
    if (fixture.changedAt !== undefined)
      output.line(`The engine tells another game now than when this was recorded: from event ${fixture.changedAt} on.`);
  }
  output.line(`${output.paint('faint', LEGEND)}\n`);
}

/** Where witnesses differ, the tables of both. Nothing when the recording breaks before. */
function fullStepLines(step: RebuiltStep | undefined, paint: Paint): string[] {
  if (!step?.rebuilt) return [];
  const { engine, rebuilt, differences } = step;
  const linesOf = (table: TableView): string[] => fullTableLines(table, paint, differences);
  const tables =
    differences.length > 0 && engine !== null ? bothTables(engine, rebuilt, linesOf, paint) : linesOf(rebuilt);
  return [...headLines(step, paint), ...tables, ...markLines(step, paint)];
}

function showEnd({ file, at, history, judgement }: Shown, output: Output): void {
  const { verdict, reasons } = judgement;
  const style = verdict === 'held' ? 'good' : 'bad';
  for (const reason of reasons) output.line(`${output.paint(style, verdict)}: ${reason}`);
  // Where the witnesses part, or else the last table before what cannot be.
  const parted = history.steps.find(({ differences }) => differences.length > 0);
  const place = parted?.at ?? tablesOf(history).length;
  if (verdict === 'broken' && at !== place && file !== '-')
    output.line(`To look closer: mulligan replay ${shellWord(file)} --at ${place}`);
}
