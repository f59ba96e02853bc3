/** The directory that fixtures are written to: it is made when there is a first one, and tried before. */
import { existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Makes the directory and those above it; answers with those that were not there, the outermost first. Throws errors of
 * the file system. One by one: Node's own `recursive` never comes back where the system knows no such name (/proc).
 */
export function makeDirectory(directory: string): string[] {
  const missing: string[] = [];
  for (let at = resolve(directory); !existsSync(at); at = dirname(at)) missing.unshift(at);
  for (const path of missing) {
    try {
      mkdirSync(path);
    } catch (error) {
      // Another process may have been faster.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return missing;
}

/** Finds out whether a file can be written there, and leaves everything as it was. Throws errors of the file system. */
export function tryDirectory(directory: string): void {
  const made = makeDirectory(directory);
  const trial = join(directory, `trial.${process.pid}.tmp`);
  try {
    writeFileSync(trial, '');
    rmSync(trial);
  } finally {
    for (const path of made.reverse()) removeIfEmpty(path);
  }
}

function removeIfEmpty(directory: string): void {
  try {
    rmdirSync(directory);
  } catch {
    // Another process has begun to use it.
  }
}
