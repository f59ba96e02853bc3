/** The smallest known game that reaches a state, in a file of its own: `fixtures/reach/<state>.json`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { compactJson } from '../fixtures/compact-json.ts';
import { scriptJson, scriptSchema } from '../fixtures/script-json.ts';
import type { Script } from '../script.ts';
import type { ReachState } from './reach-state.ts';

export const REACH_DIRECTORY = fileURLToPath(new URL('../../../fixtures/reach', import.meta.url));

const FORMAT = 'mulligan-reach/1';
const reachFileSchema = z.strictObject({
  format: z.literal(FORMAT),
  state: z.string(),
  says: z.string(),
  script: scriptSchema,
});

function pathOf({ name }: Pick<ReachState, 'name'>): string {
  return join(REACH_DIRECTORY, `${name}.json`);
}

/** Throws errors of the file system, and what zod throws for a file that is none of these. */
export function readReachFile(state: Pick<ReachState, 'name'>): Script {
  return reachFileSchema.parse(JSON.parse(readFileSync(pathOf(state), 'utf8'))).script;
}

/** Answers with the file's path. */
export function writeReachFile({ name, says }: ReachState, script: Script): string {
  mkdirSync(REACH_DIRECTORY, { recursive: true });
  const path = pathOf({ name });
  writeFileSync(path, `${compactJson({ format: FORMAT, state: name, says, script: scriptJson(script) })}\n`);
  return path;
}
