/** `npm run golden`: writes the golden logs that are missing, and the tables that they must rebuild for ever. Never changes one that is there. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serializeLog } from '../../events/log.ts';
import { rebuild } from '../../reducer/rebuild.ts';
import { GOLDEN_GAMES } from './golden-games.ts';
import { makeGoldenLog } from './make-golden-log.ts';

const directory = new URL('../../../fixtures/golden/', import.meta.url);

mkdirSync(directory, { recursive: true });
for (const golden of GOLDEN_GAMES) {
  const log = new URL(`${golden.name}.jsonl`, directory);
  if (existsSync(log)) continue;
  const events = await makeGoldenLog(golden);
  writeFileSync(new URL(`${golden.name}.table.json`, directory), `${JSON.stringify(rebuild(events), null, 2)}\n`);
  writeFileSync(log, serializeLog(events));
  process.stdout.write(`${events.length} events: ${fileURLToPath(log)}\n`);
}
