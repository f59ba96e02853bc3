/**
 * A program that appends until it is killed, and says beforehand what it is about to append, and afterwards what became of
 * it: `ClientLine`s on standard output. Arguments: connection URL, seed, name.
 */
import { writeSync } from 'node:fs';
import { serializeLog } from '../../events/log.ts';
import { PostgresEventStore } from '../../store/postgres/postgres-event-store.ts';
import { GameSupply } from './game-supply.ts';

/** `offered`: events as JSON Lines; `settled`: what became of the last ones that were offered. */
export type ClientLine = { readonly offered: string } | { readonly settled: string };

const STANDARD_OUTPUT = 1;

const [url = '', seed = ''] = process.argv.slice(2);
const store = await PostgresEventStore.open(url, { connectionsMax: 2, allow: { unsafeServer: true } });
const supply = new GameSupply(seed);
for (;;) {
  for (const batch of supply.nextGame()) {
    // Written at once: what a killed program has not written is not said.
    say({ offered: serializeLog(batch) });
    const [outcome] = await store.appendBatches([batch]);
    say({ settled: outcome?.status ?? '' });
  }
}

function say(line: ClientLine): void {
  writeSync(STANDARD_OUTPUT, `${JSON.stringify(line)}\n`);
}
