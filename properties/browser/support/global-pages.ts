/** The pages that are tried, made once by the program itself from results of its own. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { serializeLog } from '../../../src/events/log.ts';
import { longGame } from '../../../src/harness/testing/long-game.ts';
import { playSmallGame } from '../../../src/harness/testing/small-game.ts';
import { nightsBefore } from './nights-before.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The directory that holds the pages. */
    pages: string;
  }
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PROGRAM = join(ROOT, 'bin/mulligan.mjs');
const FORGETFUL = join(ROOT, 'src/campaign/testing/forgetful-subject.ts');

/** In what the program prints with `--json`; it ends with the code of the verdict, which is not always that of a success. */
async function answerOf(cwd: string, ...args: readonly string[]): Promise<string> {
  try {
    return (await promisify(execFile)(process.execPath, [PROGRAM, ...args, '--json'], { cwd })).stdout;
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: number; stdout?: string; stderr?: string };
    if (code === 1 && stdout) return stdout;
    throw new Error(`mulligan ${args.join(' ')}: ${stderr}`, { cause: error });
  }
}

export default async function makePages(project: TestProject): Promise<() => void> {
  const pages = mkdtempSync(join(tmpdir(), 'mulligan-pages-'));
  const mulligan = (...args: readonly string[]): Promise<string> => answerOf(pages, ...args);
  const at = (name: string): string => join(pages, name);

  const trial = ['--subject', FORGETFUL];
  await mulligan('check', '--games', '600', '--seed', '7', ...trial, '--out', 'campaign.json');
  const inStore = ['check', '--games', '40', '--seed', '8', '--store', 'postgres', '--out', 'store.json'];
  writeFileSync(at('store-answer.json'), await mulligan(...inStore, ...trial));
  const mutants = ['mutants', '--only', 'codec', 'sequence rules', '--games', '40', '--games-max', '2000'];
  writeFileSync(at('mutants.json'), await mulligan(...mutants));
  writeFileSync(at('explore.json'), await mulligan('explore', '--moves', '4'));
  writeFileSync(at('faults.json'), await mulligan('faults', '--only', 'abandoned', '--seed', '9'));
  writeFileSync(at('history.jsonl'), nightsBefore(at('campaign.json')));
  const results = ['campaign', 'store', 'store-answer', 'mutants', 'explore', 'faults'].map((name) => `${name}.json`);
  await mulligan('report', ...results, '--history', 'history.jsonl', ...trial, '--out', 'broken');
  await mulligan('check', '--games', '200', '--seed', '9', '--report', 'held');

  mkdirSync(at('logs'));
  const log = async (name: string, text: string): Promise<void> => {
    const file = `logs/${name}.jsonl`;
    writeFileSync(at(file), text);
    await mulligan('replay', file, '--html', `${name}.html`);
  };
  await log('long', serializeLog(longGame().events));
  await log('small', serializeLog(playSmallGame().events));

  project.provide('pages', pages);
  return () => rmSync(pages, { recursive: true });
}
