/**
 * To be named by `--import`: the process runs the project as it would be with edits in its source, which it finds in its
 * environment.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { EDITS_VARIABLE, edited } from './load-modules.ts';
import type { Edit } from './mutant.ts';

const SOURCES = new URL('../', import.meta.url).href;

// Written by whoever started this process with this module.
const edits = JSON.parse(process.env[EDITS_VARIABLE] ?? '[]') as readonly Edit[];

registerHooks({
  load(url, context, nextLoad) {
    const own = edits.filter(({ file }) => `${SOURCES}${file}` === url);
    if (own.length === 0) return nextLoad(url, context);
    const source = edited(readFileSync(new URL(url), 'utf8'), own, 'of this process');
    return { format: 'module-typescript', source, shortCircuit: true };
  },
});
