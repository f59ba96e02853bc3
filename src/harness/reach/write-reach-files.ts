/** `npm run reach`: writes the smallest game of each state of the list that has none. `--again` writes all anew. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { REACH_DIRECTORY, writeReachFile } from './reach-file.ts';
import { reachList } from './reach-list.ts';
import { smallestGame } from './smallest-game.ts';

const GAMES_MAX = 50_000;
const isAgain = process.argv.includes('--again');

for (const state of reachList) {
  if (!isAgain && existsSync(join(REACH_DIRECTORY, `${state.name}.json`))) continue;
  const script = await smallestGame(state, GAMES_MAX);
  if (script === undefined) {
    process.stderr.write(`${state.name}: no game among ${GAMES_MAX} reaches it\n`);
    process.exitCode = 1;
  } else process.stdout.write(`${writeReachFile(state, script)}: ${script.moves.length} moves\n`);
}
