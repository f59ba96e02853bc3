/** Many whole games at once: the bulk path beside a bare `COPY` of text that was made beforehand. */
import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { GameEvent } from '../../src/events/event.ts';
import { generateScript } from '../../src/harness/generate/generate-game.ts';
import { runScript } from '../../src/harness/run-game.ts';
import { ownSubject } from '../../src/harness/subject.ts';
import { type BenchDatabase, renamed } from './bench-database.ts';
import { type Comparison, compareWays, type Way } from './compare-ways.ts';
import { COPY_EVENTS, copyText } from './copy-text.ts';

const GAMES = 300;

export async function compareBulk({ client, workspace }: BenchDatabase): Promise<Comparison> {
  const games = Array.from(
    { length: GAMES },
    (_, game) => runScript(generateScript(`bench/${game}`), ownSubject, []).played.events,
  );
  const events = games.reduce((sum, log) => sum + log.length, 0);
  const prepare = (): GameEvent[][] => games.map(renamed);
  const wayOf = (run: Way['run']): Way => ({ events, prepare, run });
  let text = '';
  return compareWays({
    copy: {
      events,
      prepare: () => {
        text = prepare().map(copyText).join('');
        return [];
      },
      run: async () => {
        const stream = client.query(copyFrom(COPY_EVENTS));
        stream.end(text);
        await finished(stream);
      },
    },
    one_by_one: wayOf(async (logs) => {
      for (const log of logs) await workspace.store.appendBatch(log);
    }),
    bulk: wayOf(async (logs) => {
      await workspace.store.appendBatches(logs);
    }),
  });
}
