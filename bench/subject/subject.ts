/**
 * `subject`: our own engine as a program of its own, held against the reference, and leading its games itself. What is
 * wanted is 300 games a second on two cores. Takes half a minute.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BenchResult, significant } from '../bench.ts';
import { measuredCheck } from '../campaign/measured-check.ts';

const GAMES = 3_000;
const PROGRAM = fileURLToPath(new URL('../../examples/golf-engine/subject.ts', import.meta.url));
const SUBJECT = ['--subject', `"${process.execPath}" "${PROGRAM}"`];

export async function subject(): Promise<BenchResult> {
  const directory = mkdtempSync(join(tmpdir(), 'mulligan-bench-'));
  const gamesPerSecond = async (...more: readonly string[]): Promise<number> => {
    const args = ['--games', `${GAMES}`, '--seed', 'bench', '--fixtures', directory, ...more];
    const { answer, seconds } = await measuredCheck(args);
    if (answer.verdict !== 'held') throw new Error(`expected all games to be held, found ${answer.verdict}`);
    return GAMES / seconds;
  };
  try {
    const figures = {
      with_reference_games_per_second: significant(await gamesPerSecond(...SUBJECT)),
      with_reference_one_worker_games_per_second: significant(await gamesPerSecond(...SUBJECT, '--workers', '1')),
      led_games_per_second: significant(await gamesPerSecond(...SUBJECT, '--no-reference')),
      within_this_process_games_per_second: significant(await gamesPerSecond()),
    };
    return { name: 'subject', figures, ratios: {} };
  } finally {
    rmSync(directory, { recursive: true });
  }
}
