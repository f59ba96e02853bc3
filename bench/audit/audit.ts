/**
 * `audit`: a database of 100,000 games, 11 million events, by its index with two workers and with one; and a tenth of it
 * without an index. Takes some ten minutes, and 8 GB of disk. MULLIGAN_BENCH_GAMES sets another number of games.
 */
import { startPostgres } from '../../src/store/server/start-postgres.ts';
import { type BenchResult, significant } from '../bench.ts';
import { measuredCommand } from '../campaign/measured-command.ts';
import { openManyGames } from './many-games.ts';

const GAMES = Number(process.env.MULLIGAN_BENCH_GAMES ?? 100_000);

interface Answer {
  readonly verdict: string;
  readonly games: number;
  readonly events: number;
  readonly seconds: number;
}

export async function audit(): Promise<BenchResult> {
  const server = await startPostgres();
  try {
    const begun = performance.now();
    const indexed = await openManyGames(server.url, GAMES, true);
    const loading = (performance.now() - begun) / 1000;
    const two = await measured(indexed.url, GAMES, 2);
    const one = await measured(indexed.url, GAMES, 1);
    await indexed.drop();
    const fewer = Math.max(1000, GAMES / 10);
    const unindexed = await openManyGames(server.url, fewer, false);
    const sorted = await measured(unindexed.url, fewer, 2);
    await unindexed.drop();
    return {
      name: 'audit',
      figures: {
        games: two.answer.games,
        events: two.answer.events,
        loading_seconds: significant(loading),
        two_workers_seconds: significant(two.answer.seconds),
        two_workers_games_per_second: significant(GAMES / two.answer.seconds),
        two_workers_peak_megabytes: significant(two.peakMegabytes),
        one_worker_games_per_second: significant(GAMES / one.answer.seconds),
        one_worker_peak_megabytes: significant(one.peakMegabytes),
        unindexed_games_per_second: significant(fewer / sorted.answer.seconds),
        unindexed_peak_megabytes: significant(sorted.peakMegabytes),
      },
      ratios: { two_workers_vs_one: significant(one.answer.seconds / two.answer.seconds) },
    };
  } finally {
    await server.stop();
  }
}

async function measured(url: string, games: number, workers: number) {
  const run = await measuredCommand<Answer>(['audit', '--database-url', url, '--workers', `${workers}`]);
  const { verdict, games: audited } = run.answer;
  if (verdict !== 'held' || audited !== games)
    throw new Error(`expected ${games} games, held, found ${audited}, ${verdict}`);
  return run;
}
