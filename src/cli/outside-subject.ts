/** The command of `--subject`: started once, to hear what it says of itself. */
import type { SubjectCommand } from '../campaign/outside/subject-command.ts';
import { printable } from '../golf/show.ts';
import { narrowingOf, UnknownPlaysError } from '../outside/golf/golf-plays.ts';
import { type About, GOLF } from '../protocol/messages.ts';
import { openSubject } from '../protocol/process/open-subject.ts';
import { SubjectStartError } from '../protocol/subject-start-error.ts';
import type { SubjectOptions } from './subject-options.ts';
import { UsageError } from './usage-error.ts';

export interface OutsideSubject extends SubjectCommand {
  /** What it says of itself. */
  readonly about: About;
}

/** Throws `UsageError` for what cannot be started, and for games that nobody could lead. */
export async function outsideSubject(
  command: string,
  { reference, subjectTimeout }: Pick<SubjectOptions, 'reference' | 'subjectTimeout'>,
): Promise<OutsideSubject> {
  const timeoutMs = subjectTimeout === undefined ? undefined : subjectTimeout * 1000;
  const about = await aboutOf(command, timeoutMs);
  const hasReference = about.game === GOLF && reference !== false;
  assertCanBeLed(about, hasReference);
  return { command, hasReference, timeoutMs, about };
}

async function aboutOf(command: string, timeoutMs: number | undefined): Promise<About> {
  try {
    const connection = await openSubject(command, { timeoutMs });
    await connection.close();
    return connection.about;
  } catch (cause) {
    if (cause instanceof SubjectStartError) throw new UsageError(`--subject: ${cause.message}`, { cause });
    throw cause;
  }
}

function assertCanBeLed({ name, game, legal_actions, plays }: About, hasReference: boolean): void {
  const found = `${printable(name)}, a subject of ${printable(game)} without them`;
  if (!hasReference && !legal_actions) {
    const why = game === GOLF ? '--no-reference' : '--subject: for another game than golf';
    throw new UsageError(`${why}: expected a subject that has legal_actions, found ${found}`);
  }
  if (game !== GOLF) return;
  try {
    narrowingOf(plays);
  } catch (cause) {
    if (cause instanceof UnknownPlaysError) throw new UsageError(`--subject: ${cause.message}`, { cause });
    throw cause;
  }
}
