/** The pages that are tried, made once by the program itself from results of its own. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { longGame } from '../../../bench/report/long-game.ts';
import { serializeLog } from '../../../src/events/log.ts';
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
async function answerOf(...args: readonly string[]): Promise<string> {
  try {
    return (await promisify(execFile)(process.execPath, [PROGRAM, ...args, '--json'])).stdout;
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: number; stdout?: string; stderr?: string };
    if (code === 1 && stdout) return stdout;
    throw new Error(`mulligan ${args.join(' ')}: ${stderr}`, { cause: error });
  }
}

export default async function makePages(project: TestProject): Promise<() => void> {
  const pages = mkdtempSync(join(tmpdir(), 'mulligan-pages-'));
  const at = (name: string): string => join(pages, name);
  const fixtures = at('fixtures');

  const campaign = at('campaign.json');
  await answerOf(
    ...['check', '--games', '600', '--seed', '7', '--subject', FORGETFUL, '--fixtures', fixtures],
    '--out',
    campaign,
  );
  const store = at('store.json');
  const inStore = ['check', '--games', '40', '--seed', '8', '--store', 'postgres', '--fixtures', fixtures];
  writeFileSync(at('store-answer.json'), await answerOf(...inStore, '--subject', FORGETFUL, '--out', store));
  writeFileSync(
    at('mutants.json'),
    await answerOf('mutants', '--only', 'codec', 'sequence rules', '--games', '40', '--games-max', '2000'),
  );
  writeFileSync(at('explore.json'), await answerOf('explore', '--moves', '4', '--fixtures', fixtures));
  writeFileSync(at('faults.json'), await answerOf('faults', '--only', 'abandoned', '--seed', '9'));
  writeFileSync(at('history.jsonl'), nightsBefore(campaign));
  const results = ['campaign', 'store', 'store-answer', 'mutants', 'explore', 'faults'].map((name) =>
    at(`${name}.json`),
  );
  const report = [
    'report',
    ...results,
    '--history',
    at('history.jsonl'),
    '--fixtures',
    fixtures,
    '--subject',
    FORGETFUL,
  ];
  await answerOf(...report, '--out', at('broken'));
  await answerOf('check', '--games', '200', '--seed', '9', '--fixtures', fixtures, '--report', at('held'));

  mkdirSync(at('logs'));
  const log = async (name: string, text: string): Promise<void> => {
    writeFileSync(at(`logs/${name}.jsonl`), text);
    await answerOf('replay', at(`logs/${name}.jsonl`), '--html', at(`${name}.html`));
  };
  await log('long', serializeLog(longGame().events));
  await log('small', serializeLog(playSmallGame().events));

  project.provide('pages', pages);
  return () => rmSync(pages, { recursive: true });
}
