/** A Golf server in Python, with names and a table of its own: a short adapter puts it on trial, and it comes out as it is. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkSubject } from './support/check-subject.ts';
import { ROOT, testInDirectory } from './support/examples-directory.ts';

const SUBJECT = 'python3 examples/golf-server/adapter.py';
const text = (path: string): string => readFileSync(join(ROOT, 'examples', path), 'utf8');
const linesOf = (path: string): number => text(path).trimEnd().split('\n').length;

testInDirectory('the server holds, against the rules and against itself', async ({ directory }) => {
  const result = await checkSubject(SUBJECT, 300, directory);
  expect(result).toMatchObject({ verdict: 'held', games: 300, findings: [] });
});

testInDirectory.for([
  ['turn-kept', 'fidelity', 'at event 14 (round_started), current_player_idx'],
  ['flip-forgotten', 'fidelity', 'at event 6 (card_discarded), current_player_idx'],
  ['underdog-first', 'rules', '(round_ended), players[0].score'],
] as const)('with the mistake %s one finding is told, of %s', async ([bug, kind, place], { directory }) => {
  const result = await checkSubject(`${SUBJECT} --bug ${bug}`, 100, directory);
  expect(result.verdict).toBe('broken');
  expect(result.findings_by_kind).toEqual({ fidelity: 0, rules: 0, conduct: 0, [kind]: 1 });
  expect(result.findings.map(({ says }) => says)).toEqual([expect.stringContaining(place)]);
});

it('takes an adapter of at most 150 lines, and a loop of 60 that is the same in every example', () => {
  expect(linesOf('golf-server/adapter.py')).toBeLessThanOrEqual(150);
  expect(linesOf('golf-server/protocol.py')).toBeLessThanOrEqual(60);
  expect(text('noughts-and-crosses/protocol.py')).toBe(text('golf-server/protocol.py'));
});

it('needs nothing but Python', () => {
  const standard = ['argparse', 'dataclasses', 'datetime', 'enum', 'json', 'random', 'sys', 'traceback', 'typing'];
  const files = globSync('*/*.py', { cwd: join(ROOT, 'examples') });
  const own = files.map((path) => path.replace(/^.*\/|\.py$/g, ''));
  const imported = files.flatMap((path) =>
    [...text(path).matchAll(/^(?:from|import) (\w+)/gm)].map(([, name]) => name),
  );
  expect(imported.filter((name) => ![...standard, ...own].includes(name ?? ''))).toEqual([]);
  expect(imported).toContain('json');
});
