/** A directory of its own for each test, in which the commands of examples and tutorial run as in the project's. */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export const testInDirectory = test.extend<{ readonly directory: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: what a fixture needs of others is read from its pattern; it needs none.
  directory: async ({}, use) => {
    const directory = mkdtempSync(join(tmpdir(), 'mulligan-examples-'));
    symlinkSync(join(ROOT, 'examples'), join(directory, 'examples'));
    await use(directory);
    rmSync(directory, { recursive: true });
  },
});
