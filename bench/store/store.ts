/** `store`: appending, reading and streaming, beside the ways that people know, against one server with durable settings. */
import { type BenchResult, median, significant } from '../bench.ts';
import { compareAppends } from './append-ways.ts';
import { openBenchDatabase } from './bench-database.ts';
import { compareBulk } from './bulk-ways.ts';
import { compareAlone, compareLive } from './live-ways.ts';
import { compareReads } from './read-ways.ts';
import { measureStream } from './stream-memory.ts';
import { verifyGames } from './verified-games.ts';

const LONG_STREAM = 1_000_000;
const SHORT_STREAM = 100_000;
const VERIFIED_RUNS = 5;

export async function store(): Promise<BenchResult> {
  const database = await openBenchDatabase();
  try {
    const append = await compareAppends(database);
    const bulk = await compareBulk(database);
    const live = await compareLive(database);
    const alone = await compareAlone(database);
    const read = await compareReads(database);
    const verified = [];
    for (let run = 0; run < VERIFIED_RUNS; run += 1) verified.push(await verifyGames(database, run));
    const [short, long] = [await measureStream(database, SHORT_STREAM), await measureStream(database, LONG_STREAM)];
    return {
      name: 'store',
      figures: {
        insert_each_events_per_second: append.rate('insert_each'),
        design_batch_events_per_second: append.rate('design_batch'),
        emmett_events_per_second: append.rate('emmett'),
        append_events_per_second: append.rate('append'),
        copy_events_per_second: bulk.rate('copy'),
        bulk_one_by_one_events_per_second: bulk.rate('one_by_one'),
        bulk_events_per_second: bulk.rate('bulk'),
        pool_events_per_second: live.rate('pool'),
        live_events_per_second: live.rate('live'),
        alone_events_per_second: alone.rate('alone'),
        query_events_per_second: read.rate('query'),
        read_events_per_second: read.rate('read'),
        stream_events_per_second: significant(long.eventsPerSecond),
        stream_100k_peak_megabytes: significant(short.peakMegabytes),
        stream_1m_peak_megabytes: significant(long.peakMegabytes),
        verified_games_per_second: significant(median(verified.map(({ gamesPerSecond }) => gamesPerSecond))),
        verified_events_per_game: significant(median(verified.map(({ eventsPerGame }) => eventsPerGame))),
      },
      ratios: {
        append_vs_design_batch: append.ratio('append', 'design_batch'),
        append_vs_emmett: append.ratio('append', 'emmett'),
        bulk_vs_copy: bulk.ratio('bulk', 'copy'),
        live_vs_pool: live.ratio('live', 'pool'),
        alone_vs_unqueued: alone.ratio('alone', 'unqueued'),
        read_vs_query: read.ratio('read', 'query'),
        stream_memory: significant(long.peakMegabytes / short.peakMegabytes),
      },
    };
  } finally {
    await database.close();
  }
}
