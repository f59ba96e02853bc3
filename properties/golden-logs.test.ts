/** Golden logs pin the stored format: they must rebuild the same tables for ever. `npm run golden` writes missing ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLog, serializeLog } from '../src/events/log.ts';
import { GOLDEN_GAMES } from '../src/harness/golden/golden-games.ts';
import { rebuild } from '../src/reducer/rebuild.ts';

const directory = new URL('../fixtures/golden/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, directory), 'utf8');

describe('golden logs', () => {
  it('are there for every event type and every house rule, and no others', () => {
    const names = GOLDEN_GAMES.flatMap(({ name }) => [`${name}.jsonl`, `${name}.table.json`]);
    expect(readdirSync(directory).sort()).toEqual(names.sort());
  });

  describe.for([...GOLDEN_GAMES])('$name', ({ name, isShownBy }) => {
    it('shows what it is named after', () => {
      expect(isShownBy(parseLog(read(`${name}.jsonl`)))).toBe(true);
    });

    it('is read and written without a change', () => {
      expect(serializeLog(parseLog(read(`${name}.jsonl`)))).toBe(read(`${name}.jsonl`));
    });

    it('rebuilds the table that it always did', () => {
      const table: unknown = JSON.parse(JSON.stringify(rebuild(parseLog(read(`${name}.jsonl`)))));
      expect(table).toEqual(JSON.parse(read(`${name}.table.json`)));
    });
  });
});
