/** Every planted mistake is found by some property, by an assertion: the grade of all properties together. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, inject, it } from 'vitest';
import { runMulligan } from '../src/cli/testing/run-mulligan.ts';
import { allMutants } from '../src/mutants/catalogue/all-mutants.ts';
import { edited } from '../src/mutants/load-modules.ts';

const FIRST_KILLS = fileURLToPath(new URL('../fixtures/mutants/first-kills.json', import.meta.url));

it('plants at least 60 mistakes, each with a name of its own, in every room', () => {
  expect(allMutants.length).toBeGreaterThanOrEqual(60);
  expect(new Set(allMutants.map(({ name }) => name)).size).toBe(allMutants.length);
  const rooms = new Set(allMutants.map(({ room }) => room));
  const expected = ['engine', 'reducer', 'both witnesses', 'codec', 'sequence rules', 'memory store', 'postgres store'];
  expect([...rooms].sort()).toEqual(expected.sort());
});

it.for(allMutants)('$name: its place is in the source', ({ name, edits }) => {
  for (const [file, ofFile] of Map.groupBy(edits, (edit) => edit.file)) {
    const path = file.startsWith('migrations/') ? `../${file}` : `../src/${file}`;
    const text = readFileSync(new URL(path, import.meta.url), 'utf8');
    expect(edited(text, ofFile, name)).not.toBe(text);
  }
});

// A process of its own, because the mistakes are planted where Node itself loads modules.
it('finds every one of them by an assertion', async () => {
  const args = ['mutants', '--first-kill', '--begin-with', FIRST_KILLS, '--games-max', '2000', '--json'];
  const { code, stdout, stderr } = await runMulligan(args, { env: { DATABASE_URL: inject('postgresUrl') } });
  expect(stdout, stderr).not.toBe('');
  const { verdict, mutants } = JSON.parse(stdout) as {
    verdict: string;
    mutants: { name: string; killed: boolean }[];
  };
  expect(mutants.filter(({ killed }) => !killed).map(({ name }) => name)).toEqual([]);
  expect({ verdict, code, mutants: mutants.length }).toEqual({ verdict: 'held', code: 0, mutants: allMutants.length });
}, 240_000);
