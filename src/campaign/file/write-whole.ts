/** A file that is there with all of its text, or as it was before. */
import { closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Throws errors of the file system. A link goes on leading to the file. */
export function writeWhole(path: string, text: string): void {
  const target = existsSync(path) ? realpathSync(path) : path;
  const draft = `${target}.${process.pid}.part`;
  try {
    writeToDisk(draft, text);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function writeToDisk(path: string, text: string): void {
  const descriptor = openSync(path, 'w');
  try {
    // A disk that runs full takes a part of it first, and says so only when it is asked to take the rest.
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
