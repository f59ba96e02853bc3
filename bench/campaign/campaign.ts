/**
 * `campaign`: one worker beside two, a short campaign beside a long one, and the campaign beside the bare loop.
 *
 * Takes some ten minutes. The long campaign is played twice: once as it is, and once with a rare bug, which it has to
 * find without being kept up by it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BenchResult, median, significant } from '../bench.ts';
import { type MeasuredCheck, measuredCheck } from './measured-check.ts';
import { campaignSeconds, loopSeconds } from './runner-cost.ts';
import { compareWorkers } from './worker-ratio.ts';

const GAMES = 200_000;
const LONG_GAMES = 1_000_000;
const SHORT_GAMES = 100_000;
const RUNNER_GAMES = 5_000;
const RUNNER_ROUNDS = 9;
const RARE_SUBJECT = fileURLToPath(new URL('./rare-subject.ts', import.meta.url));

export async function campaign(): Promise<BenchResult> {
  const directory = mkdtempSync(join(tmpdir(), 'mulligan-bench-'));
  const check = (games: number, ...more: readonly string[]): Promise<MeasuredCheck> =>
    measuredCheck(['--games', `${games}`, '--seed', 'bench', '--fixtures', directory, ...more]);
  try {
    const runner = await compareRunner();
    const rounds = await compareWorkers();
    const one = await check(GAMES, '--workers', '1');
    const two = await check(GAMES, '--workers', '2');
    const short = await check(SHORT_GAMES, '--workers', '2');
    const long = await check(LONG_GAMES, '--workers', '2');
    const rare = await check(LONG_GAMES, '--workers', '2', '--subject', RARE_SUBJECT);
    const [finding] = rare.answer.findings;
    return {
      name: 'campaign',
      figures: {
        one_worker_games_per_second: significant(GAMES / one.seconds),
        two_workers_games_per_second: significant(GAMES / two.seconds),
        short_100k_peak_megabytes: significant(short.peakMegabytes),
        long_1m_peak_megabytes: significant(long.peakMegabytes),
        long_1m_seconds: significant(long.seconds),
        rare_bug_campaign_games: rare.answer.games,
        rare_bug_games: finding?.games ?? 0,
        rare_bug_moves_before: finding?.moves_before ?? 0,
        rare_bug_moves: finding?.moves ?? 0,
        rare_bug_seconds: significant(rare.seconds),
      },
      ratios: {
        two_workers_vs_one: significant(median(rounds.map((round) => round.one / round.two))),
        two_workers_vs_one_from_start: significant(one.seconds / two.seconds),
        memory_1m_vs_100k: significant(long.peakMegabytes / short.peakMegabytes),
        runner_cost: significant(runner),
      },
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The share by which a campaign takes longer than the bare loop. */
async function compareRunner(): Promise<number> {
  const costs: number[] = [];
  await campaignSeconds(RUNNER_GAMES);
  for (let round = 0; round < RUNNER_ROUNDS; round += 1) {
    const loop = await loopSeconds(RUNNER_GAMES);
    costs.push((await campaignSeconds(RUNNER_GAMES)) / loop - 1);
  }
  return median(costs);
}
