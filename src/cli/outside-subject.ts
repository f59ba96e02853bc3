/** The command of `--subject`: started once, to hear what it says of itself. */
import { outsideText, type SubjectCommand } from '../campaign/outside/subject-command.ts';
import { printable } from '../golf/show.ts';
import { narrowingOf, UnknownPlaysError } from '../outside/golf/golf-plays.ts';
import { type About, GOLF } from '../protocol/messages.ts';
import { openSubject } from '../protocol/process/open-subject.ts';
import { SubjectStartError } from '../protocol/subject-start-error.ts';
import type { GivenSubject, SubjectOptions } from './given-subject.ts';
import { UsageError } from './usage-error.ts';

/** Throws `UsageError` for what cannot be started, and for games that nobody could lead. */
export async function outsideSubject(
  command: string,
  { reference, subjectTimeout }: Pick<SubjectOptions, 'reference' | 'subjectTimeout'>,
): Promise<GivenSubject> {
  const timeoutMs = subjectTimeout === undefined ? undefined : subjectTimeout * 1000;
  const about = await aboutOf(command, timeoutMs);
  const hasReference = about.game === GOLF && reference !== false;
  assertCanBeLed(about, hasReference);
  const outside: SubjectCommand = { command, hasReference, timeoutMs };
  return { text: outsideText(outside, about), brief: { outside }, outside: { ...outside, about } };
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
  if (!hasReference) return;
  try {
    narrowingOf(plays);
  } catch (cause) {
    if (cause instanceof UnknownPlaysError) throw new UsageError(`--subject: ${cause.message}`, { cause });
    throw cause;
  }
}
