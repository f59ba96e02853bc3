/** The golden logs as games of a page: one for each type of event and each house rule. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseLog } from '../../events/log.ts';
import { counted } from '../../golf/counted.ts';
import { replay } from '../../reducer/replay.ts';
import { embedGame } from '../../replay/embed-game.ts';
import type { EmbeddedGame } from '../../replay/embedded-game.ts';

const DIRECTORY = fileURLToPath(new URL('../../../fixtures/golden/', import.meta.url));

let known: readonly EmbeddedGame[] | undefined;

/** In the order of their names. */
export function goldenGames(): readonly EmbeddedGame[] {
  known ??= readGoldenGames();
  return known;
}

function readGoldenGames(): EmbeddedGame[] {
  return globSync('*.jsonl', { cwd: DIRECTORY })
    .sort()
    .map((name) => goldenGame(basename(name, '.jsonl'), readFileSync(join(DIRECTORY, name), 'utf8')));
}

function goldenGame(name: string, text: string): EmbeddedGame {
  const events = parseLog(text);
  const tables = new Map([...replay(events)].map(({ table }) => [table.sequence_num, table]));
  return embedGame({
    id: `golden-${name}`,
    title: name.replaceAll('-', ' '),
    kind: 'golden',
    verdict: 'held',
    says: [`${counted(events.length, 'event')} follow from one another.`],
    explanation: [],
    repeat: `npx mulligan replay fixtures/golden/${name}.jsonl`,
    lines: text.trimEnd().split('\n'),
    decks: [],
    engine: null,
    rebuilt: { tables, refusal: null },
  });
}
