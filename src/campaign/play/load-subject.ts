/** What a campaign puts on trial. */
import { show } from '../../golf/show.ts';
import { ownSubject, type Subject } from '../../harness/subject.ts';

/** A module that cannot be put on trial. */
export class SubjectModuleError extends Error {
  override readonly name = 'SubjectModuleError';
}

const PARTS = Object.keys(ownSubject);

/** The project's own, or what the module of this URL exports as `subject`. Throws `SubjectModuleError`. */
export async function loadSubject(moduleUrl: string | undefined): Promise<Subject> {
  if (moduleUrl === undefined) return ownSubject;
  const subject = await exportOf(moduleUrl);
  const missing = PARTS.filter((part) => typeof Reflect.get(subject, part) !== 'function');
  if (missing.length > 0)
    throw new SubjectModuleError(`${moduleUrl}: expected a subject with ${PARTS.join(', ')}, found none of ${missing}`);
  // All its parts are functions; whether they are the right ones is what the trial is about.
  return subject as unknown as Subject;
}

async function exportOf(moduleUrl: string): Promise<object> {
  let module: { readonly subject?: unknown };
  try {
    module = await import(moduleUrl);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : show(cause);
    throw new SubjectModuleError(`${moduleUrl}: expected a module, found ${reason}`, { cause });
  }
  const { subject } = module;
  if (typeof subject === 'object' && subject !== null) return subject;
  throw new SubjectModuleError(`${moduleUrl}: expected an export named subject, found ${show(subject)}`);
}
