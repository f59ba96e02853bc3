/** What `--subject` puts on trial: a module of TypeScript, or a program of its own. */
import { outsideText } from '../campaign/outside/subject-command.ts';
import type { Brief } from '../campaign/referees/referee.ts';
import type { OutsideSubject } from './outside-subject.ts';
import { subjectModuleAt } from './subject-module.ts';
import type { SubjectOptions } from './subject-options.ts';
import { UsageError } from './usage-error.ts';

export interface GivenSubject {
  /** Stands for it in the plan of a campaign. */
  readonly text: string;
  /** What referees have to know of it. */
  readonly brief: Pick<Brief, 'subjectModule' | 'outside'>;
  /** Only of a program. */
  readonly outside?: OutsideSubject | undefined;
}

const MODULE = /^\S+\.[cm]?[jt]s$/;

/** Loads or starts it, too: what cannot be put on trial is told before the first game. Throws `UsageError`. */
export async function givenSubject(options: SubjectOptions): Promise<GivenSubject | undefined> {
  const { subject } = options;
  if (subject !== undefined && !MODULE.test(subject)) {
    const { outsideSubject } = await import('./outside-subject.ts');
    const outside = await outsideSubject(subject, options);
    const { about, ...command } = outside;
    return { text: outsideText(command, about), brief: { outside: command }, outside };
  }
  if (options.reference === false) throw expectedCommand('--no-reference', subject);
  if (options.subjectTimeout !== undefined) throw expectedCommand('--subject-timeout', subject);
  const module = await subjectModuleAt(subject);
  return module && { text: module.digest, brief: { subjectModule: module.url } };
}

function expectedCommand(option: string, subject: string | undefined): UsageError {
  const found = subject === undefined ? 'none' : 'a module';
  return new UsageError(`${option}: expected --subject with a command, found ${found}`);
}

/** `expected`: what was on trial before. Throws `UsageError` if it is not what is given now. */
export function assertSameSubject(expected: string | null, given: GivenSubject | undefined): void {
  const found = given?.text ?? null;
  if (found === expected) return;
  throw new UsageError(`--subject: expected ${beforeText(expected)}, found ${found ?? 'none'}`);
}

function beforeText(expected: string | null): string {
  if (expected === null) return 'none, as before';
  return expected.startsWith('outside')
    ? `the command, name, version and reference of ${expected}, which is on trial`
    : `the module ${expected} that is on trial`;
}
