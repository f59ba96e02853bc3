/** The recording that somebody asks for: of a file, of standard input, or of a database. */
import { loadSubject } from '../../campaign/play/load-subject.ts';
import { shellWord } from '../../report/words/shell-word.ts';
import { readText } from '../read-text.ts';
import { subjectModuleAt } from '../subject-module.ts';
import { UsageError } from '../usage-error.ts';
import type { UserStoreOptions } from '../user-store.ts';
import { gameInDatabase } from './game-in-database.ts';
import { readRecording } from './recording.ts';
import type { ShownGame } from './shown-game.ts';

export interface RecordingOptions extends UserStoreOptions {
  /** Id of a game in the database, instead of a file. */
  readonly game?: string | undefined;
  /** The module whose engine plays a fixture, and whose reducer rebuilds. */
  readonly subject?: string | undefined;
}

/** Throws `UsageError` for what is no recording, and what opening a database throws. */
export async function findRecording(
  file: string | undefined,
  options: RecordingOptions,
  env: NodeJS.ProcessEnv,
): Promise<Pick<ShownGame, 'file' | 'command' | 'recording'>> {
  const { game, subject: module } = options;
  if (file !== undefined && game !== undefined) throw new UsageError('expected a file or --game, found both');
  const subject = await loadSubject((await subjectModuleAt(module))?.url);
  const by = module === undefined ? '' : ` --subject ${shellWord(module)}`;
  if (file !== undefined) {
    const command = file === '-' ? null : `mulligan replay ${shellWord(file)}${by}`;
    return { file, command, recording: readRecording(file, await readText(file), subject) };
  }
  if (game === undefined) throw new UsageError('expected a file or --game, found neither');
  const recording = { ...(await gameInDatabase(game, options, env)), subject };
  return { file: game, command: `mulligan replay --game ${game}${by}`, recording };
}
