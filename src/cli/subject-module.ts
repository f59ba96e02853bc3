/** The module of `--subject`. */
import { pathToFileURL } from 'node:url';
import { digestOfFile } from '../campaign/file/source-digests.ts';
import { loadSubject, SubjectModuleError } from '../campaign/play/load-subject.ts';
import { show } from '../golf/show.ts';
import { UsageError } from './usage-error.ts';

export interface SubjectModule {
  readonly url: string;
  /** Stands for its text; modules that it imports are not looked at. */
  readonly digest: string;
}

/** Loads it, too: a module that is none is a mistake of usage, and told before the first game. Throws `UsageError`. */
export async function subjectModuleAt(path: string | undefined): Promise<SubjectModule | undefined> {
  if (path === undefined) return undefined;
  try {
    const module = { url: pathToFileURL(path).href, digest: digestOfFile(path) };
    await loadSubject(module.url);
    return module;
  } catch (cause) {
    if (cause instanceof SubjectModuleError) throw new UsageError(`--subject: ${cause.message}`, { cause });
    if (cause instanceof Error && 'syscall' in cause)
      throw new UsageError(`--subject: expected a module, found ${show(path)}: ${cause.message}`, { cause });
    throw cause;
  }
}
