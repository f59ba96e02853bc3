/** The work of `mulligan replay`. */

import { counted } from '../../golf/counted.ts';
import { printable } from '../../golf/show.ts';
import type { TableView } from '../../golf/table-view.ts';
import { onInterruption } from '../on-interruption.ts';
import type { Output } from '../output.ts';
import type { Paint } from '../paint.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { findRecording, type RecordingOptions } from './find-recording.ts';
import { judgeReplay } from './judge-replay.ts';
import { type RebuiltHistory, type RebuiltStep, rebuildHistory } from './rebuilt-history.ts';
import type { Recording } from './recording.ts';
import { fullTableLines } from './render-full-table.ts';
import { recordingLines, titleLine, verdictLines } from './render-recording.ts';
import { headLines, markLines, stepLines } from './render-step.ts';
import { LEGEND } from './render-table.ts';
import { stepThrough } from './screen/step-through.ts';
import type { ShownGame } from './shown-game.ts';
import { assertMayReplacePage, writePage } from './write-page.ts';

export interface ReplayOptions extends RecordingOptions {
  /** Only the table after this event; 0 is the one before the first. */
  readonly at?: number | undefined;
  /** Printed, even if there is a terminal with somebody before it. */
  readonly print?: boolean | undefined;
  /** Where the page of the recording is written; nothing is shown then but the verdict. */
  readonly html?: string | undefined;
}

/**
 * Shows the tables and answers with the verdict. Throws `UsageError` for what is no recording, or too short for `at`, and
 * what opening a database throws.
 */
export async function replayFile(
  given: string | undefined,
  options: ReplayOptions,
  output: Output,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const { at, html } = options;
  if (html !== undefined) assertMayReplacePage(html);
  const found = await findRecording(given, options, env);
  const { file, recording } = found;
  const history = rebuildHistory(recording);
  assertLongEnough(recording, at);
  const judgement = judgeReplay(recording, history);
  const game = { ...found, history, judgement };
  if (html === undefined) await showGame(game, options, output);
  else {
    await writePage(html, game);
    for (const line of [...recordingLines(game, output.paint), ...verdictLines(game, output.paint)]) output.line(line);
    output.line(`page: ${printable(html)}`);
  }
  output.answer(judgement.verdict, {
    file,
    game_id: recording.events[0].game_id,
    events: recording.events.length,
    ...tableFields(history, options),
    ...(recording.fixture === undefined ? {} : fixtureFields(recording.fixture)),
    ...judgement.fields,
  });
}

async function showGame(game: ShownGame, { at, print }: ReplayOptions, output: Output): Promise<void> {
  // Whoever gives the recording on standard input has no keys.
  const isStepped = at === undefined && print !== true && game.file !== '-';
  if (isStepped && output.terminal !== undefined) await showOnScreen(game, output.terminal, output);
  else if (!output.isJson) printReplay({ ...game, at }, output);
}

function tableFields(history: RebuiltHistory, { at, html }: ReplayOptions): object {
  if (html !== undefined) return { page: html };
  return at === undefined ? { tables: tablesOf(history) } : { at, table: tableAt(history, at) };
}

interface Shown extends ShownGame {
  readonly at: number | undefined;
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

/** The verdict does not depend on how much of the game was looked at, nor on how somebody left: it is on all of it. */
async function showOnScreen(game: ShownGame, terminal: Terminal, output: Output): Promise<void> {
  await onInterruption((signal) => stepThrough(game, { terminal, paint: output.paint }, signal));
  for (const line of [titleLine(game), ...verdictLines(game, output.paint)]) output.line(line);
}

function printReplay(shown: Shown, output: Output): void {
  const { at, history } = shown;
  const { paint } = output;
  const steps =
    at === undefined
      ? history.steps.slice(1).flatMap((step) => blockOf(stepLines(step, step.at === history.partedAt, paint)))
      : blockOf(fullStepLines(history.steps[at], paint));
  const lines = [
    ...recordingLines(shown, paint),
    paint('faint', LEGEND),
    '',
    ...steps,
    ...verdictLines(shown, paint, at),
  ];
  for (const line of lines) output.line(line);
}

function blockOf(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...lines, ''];
}

/** Where witnesses differ, the tables of both. Nothing when the recording breaks before. */
function fullStepLines(step: RebuiltStep | undefined, paint: Paint): string[] {
  if (!step?.rebuilt) return [];
  const { engine, rebuilt, differences } = step;
  const lines = fullTableLines(rebuilt, paint, differences);
  const tables =
    differences.length > 0 && engine !== null
      ? [
          `  ${paint('title', 'engine')}`,
          ...fullTableLines(engine, paint, differences),
          '',
          `  ${paint('title', 'rebuilt')}`,
          ...lines,
        ]
      : lines;
  return [...headLines(step, paint), ...tables, ...markLines(step, paint)];
}
