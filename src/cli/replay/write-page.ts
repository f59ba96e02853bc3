/** The page of one recording: `mulligan replay --html`. */
import { readFileSync, statSync } from 'node:fs';
import { writeWhole } from '../../campaign/file/write-whole.ts';
import { show } from '../../golf/show.ts';
import type { TableView } from '../../golf/table-view.ts';
import { explanationLines, historyLines } from '../../harness/explain/explanation-lines.ts';
import { toldLine } from '../../harness/fixtures/fixture.ts';
import { embedGame } from '../../replay/embed-game.ts';
import type { EmbeddedGame } from '../../replay/embedded-game.ts';
import { htmlPage } from '../../report/page/html-page.ts';
import { pageParts } from '../../report/page/page-parts.ts';
import { UsageError } from '../usage-error.ts';
import type { ShownGame } from './shown-game.ts';

/** Throws `UsageError` for a file that holds anything but a page of this kind: the recording itself is soon named by mistake. */
export function assertMayReplacePage(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (stats.isFile() && readFileSync(path, 'utf8').slice(0, HEAD_CHARACTERS).includes('<title>mulligan: ')) return;
  throw new UsageError(`--html: expected a new file, or a page of mulligan, found ${show(path)}, something else`);
}

const HEAD_CHARACTERS = 2000;

/** Throws `UsageError` for a file that cannot be written. */
export async function writePage(path: string, shown: ShownGame): Promise<void> {
  const game = embedded(shown);
  const page = htmlPage({ report: null, games: [game] }, `mulligan: ${game.title}`, await pageParts());
  try {
    writeWhole(path, page);
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    const message = `--html: expected a file that can be written, found ${show(path)}: ${cause.message}`;
    throw new UsageError(message, { cause });
  }
}

function embedded({ file, command, recording, history, judgement }: ShownGame): EmbeddedGame {
  const { events, fixture } = recording;
  const tables = new Map<number, TableView>();
  for (const { at, rebuilt } of history.steps) if (rebuilt !== null) tables.set(at, rebuilt);
  const refusal = history.refusal?.says ?? null;
  return embedGame({
    id: 'game',
    title: command === null ? `game ${events[0].game_id}` : file,
    kind: fixture === undefined ? 'recording' : 'finding',
    verdict: judgement.verdict,
    says: judgement.reasons,
    explanation: fixture === undefined ? [] : explanationOf(fixture.fixture),
    repeat: command === null ? null : `npx ${command}`,
    lines: events.map(toldLine),
    decks: fixture?.fixture.script.decks ?? [],
    engine: fixture === undefined ? null : { tables: fixture.engineTables, refusal: null },
    rebuilt: { tables, refusal },
  });
}

function explanationOf({
  says,
  script,
  explanation,
}: NonNullable<ShownGame['recording']['fixture']>['fixture']): string[] {
  const lines = explanation === undefined ? [] : explanationLines(script, explanation);
  return [`recorded finding: ${says}`, ...historyLines(script, explanation), ...lines];
}
