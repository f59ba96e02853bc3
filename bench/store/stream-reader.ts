/** Reads one game as a stream and prints how much memory that took at most. Arguments: connection URL, game. */
import { PostgresEventStore } from '../../src/store/postgres/postgres-event-store.ts';
import type { StreamFigures } from './stream-memory.ts';

const KILOBYTES_PER_MEGABYTE = 1024;

const [url = '', gameId = ''] = process.argv.slice(2);
const store = await PostgresEventStore.open(url);
const begun = performance.now();
let events = 0;
for await (const event of store.streamEvents(gameId)) {
  events += 1;
  if (event.sequence_num !== events) throw new Error(`expected event ${events}, found ${event.sequence_num}`);
}
const seconds = (performance.now() - begun) / 1000;
await store.close();
const figures: StreamFigures = {
  events,
  peakMegabytes: process.resourceUsage().maxRSS / KILOBYTES_PER_MEGABYTE,
  eventsPerSecond: events / seconds,
};
process.stdout.write(JSON.stringify(figures));
