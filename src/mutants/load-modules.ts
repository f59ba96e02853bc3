/**
 * Modules of the project with a mutant's edits in them, beside the true ones in the same process.
 *
 * Method: hooks of Node's module loader. A module that is asked for under a mutant's name is read with the edits made, and
 * whatever it imports of the mutant's rooms is loaded under that name, too; everything else, cards and errors first of all, stays the
 * process's own, because it is compared by reference.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import type { Edit, Mutant } from './mutant.ts';

/** An edit that does not fit the source any more. */
export class MutantEditError extends Error {
  override readonly name = 'MutantEditError';
}

/** Somebody has a package, and no sources to plant anything in. */
export class NoSourcesError extends Error {
  override readonly name = 'NoSourcesError';
}

/** Edits as JSON, in the environment of a program that runs with them (edited-program.ts). */
export const EDITS_VARIABLE = 'MULLIGAN_EDITS';

const SOURCES = new URL('../', import.meta.url).href;
const QUERY = '?mutant=';

interface Loaded {
  readonly mutant: Mutant;
  /** Rooms whose modules are the mutant's own. */
  readonly rooms: readonly string[];
  /** Edits that no module has asked for yet. */
  readonly missing: Set<Edit>;
}

const known = new Map<string, Loaded>();
let isHooked = false;

/** Throws `NoSourcesError` in a package, where there is only what was made of the sources. */
export function assertSources(): void {
  if (!import.meta.url.endsWith('.ts'))
    throw new NoSourcesError(
      'planted mistakes are edits of the sources: expected a clone of mulligan, found an installed package',
    );
}

/** The module at `path` (from `src/`) as the mutant has it. Throws `MutantEditError` for an edit whose place is not there. */
export async function importMutated(mutant: Mutant, rooms: readonly string[], path: string): Promise<unknown> {
  if (!isHooked) hook();
  isHooked = true;
  const loaded = known.get(mutant.name) ?? { mutant, rooms, missing: new Set(mutant.edits.filter(isOfModule)) };
  known.set(mutant.name, loaded);
  return import(`${SOURCES}${path}${QUERY}${mutant.name}`);
}

/** Throws `MutantEditError` for an edit of a file that nothing loaded so far has asked for. */
export function assertAllMade(mutant: Mutant): void {
  for (const { file } of known.get(mutant.name)?.missing ?? [])
    throw new MutantEditError(
      `mutant ${mutant.name}: expected ${file} among the modules of its rooms, found that nothing loads it`,
    );
}

function isOfModule({ file }: Edit): boolean {
  return file.endsWith('.ts');
}

/** The text with the edits made. Throws `MutantEditError` unless each place is there exactly once. */
export function edited(text: string, edits: readonly Edit[], mutant: string): string {
  return edits.reduce((before, { file, from, to }) => {
    const places = before.split(from).length - 1;
    if (places !== 1)
      throw new MutantEditError(
        `mutant ${mutant}, ${file}: expected its place once, found it ${places} times: ${from}`,
      );
    return before.replace(from, () => to);
  }, text);
}

function hook(): void {
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const resolved = nextResolve(specifier, context);
      const loaded = known.get(context.parentURL?.split(QUERY)[1] ?? '');
      return loaded !== undefined && isOwn(resolved.url, loaded)
        ? { ...resolved, url: `${resolved.url}${QUERY}${loaded.mutant.name}` }
        : resolved;
    },
    load(url, context, nextLoad) {
      const [file = url, name] = url.split(QUERY);
      const loaded = known.get(name ?? '');
      if (loaded === undefined) return nextLoad(url, context);
      const edits = loaded.mutant.edits.filter((edit) => `${SOURCES}${edit.file}` === file);
      for (const edit of edits) loaded.missing.delete(edit);
      const source = edited(readFileSync(new URL(file), 'utf8'), edits, loaded.mutant.name);
      return { format: 'module-typescript', source, shortCircuit: true };
    },
  });
}

/** Errors are told apart by their classes, so there is one class of each. */
function isOwn(url: string, { rooms }: Loaded): boolean {
  if (!url.startsWith(SOURCES) || url.includes(QUERY) || url.endsWith('/errors.ts')) return false;
  return rooms.includes(url.slice(SOURCES.length).split('/')[0] ?? '');
}
