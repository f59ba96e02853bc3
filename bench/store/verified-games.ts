/** Whole games on their way through PostgreSQL: played, appended durably, read back, rebuilt, compared. */
import { tableDifference } from '../../src/golf/table-difference.ts';
import { replayEquivalence } from '../../src/harness/checkers/replay-equivalence.ts';
import { generateScript } from '../../src/harness/generate/generate-game.ts';
import { runScript } from '../../src/harness/run-game.ts';
import { ownSubject } from '../../src/harness/subject.ts';
import { rebuild } from '../../src/reducer/rebuild.ts';
import type { BenchDatabase } from './bench-database.ts';

const GAMES = 600;
/** Games under way at once. */
const AT_ONCE = 8;
/** Games that are shorter say little. */
const EVENTS_MIN = 60;

export async function verifyGames({ workspace: { store } }: BenchDatabase, run: number) {
  let [next, games, events] = [0, 0, 0];
  const begun = performance.now();
  const work = async (): Promise<void> => {
    while (games < GAMES) {
      const script = generateScript(`verified/${run}/${next}`);
      next += 1;
      const { played, findings } = runScript(script, ownSubject, [replayEquivalence]);
      if (played.events.length < EVENTS_MIN) continue;
      games += 1;
      events += played.events.length;
      await store.appendBatch(played.events);
      const rebuilt = rebuild(await store.getEvents(script.setup.game_id), { decks: played.decks });
      const table = played.rebuiltTables().at(-1);
      if (findings.length > 0 || table === undefined || tableDifference(table, rebuilt) !== undefined)
        throw new Error('a bench must not find anything');
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const seconds = (performance.now() - begun) / 1000;
  return { gamesPerSecond: games / seconds, eventsPerGame: events / games };
}
