import { expect, test } from 'vitest';
import { outsideOfFences } from '../testing/outside-of-code.ts';
import { issueText, newFindings } from './new-findings.ts';
import { HELD_NIGHT, nightWith, storeWith } from './testing/night.ts';

function findingOf(identity: string) {
  const says = `${identity}: the tables are the same at event 6 (player_left): expected 0, found 1`;
  return { identity, says, games: 11, moves: 5, moves_before: 161, fixture: 'fixtures/one-133bf113.json' };
}

test('is new what no night before has found', () => {
  const night = nightWith([findingOf('one'), findingOf('two'), findingOf('three')]);
  const before = [HELD_NIGHT, nightWith([findingOf('two')]), nightWith([])];
  expect(newFindings(night, before).map(({ identity }) => identity)).toEqual(['one', 'three']);
  expect(newFindings(night, [...before, night])).toEqual([]);
  expect(newFindings({ ...HELD_NIGHT, parts: { ...HELD_NIGHT.parts, campaign: null } }, [])).toEqual([]);
});

test('what the games through PostgreSQL have found is new as well, and each fault once', () => {
  const { parts, ...night } = nightWith([findingOf('one')]);
  const both = { ...night, parts: { ...parts, store: storeWith([findingOf('one'), findingOf('two')]) } };
  expect(newFindings(both, []).map(({ identity }) => identity)).toEqual(['one', 'two']);
  expect(newFindings(nightWith([findingOf('two')]), [both])).toEqual([]);
});

test('tells what it says, who showed it, how small it got, and how to repeat it', () => {
  const night = nightWith([findingOf('one')]);
  expect(issueText([findingOf('one')], night)).toBe(`# 1 new finding in the night of 2026-11-26

\`\`\`text
seed     7
commit   c0ffee
version  0.1.0 (0123456789ab)
\`\`\`

## Finding 1

\`\`\`text
one: the tables are the same at event 6 (player_left): expected 0, found 1
\`\`\`

In 11 games; 161 moves, shrunk to 5.

To repeat it with its fixture:

\`\`\`sh
npx mulligan replay fixtures/one-133bf113.json
\`\`\`
`);
});

test.each([
  ['a fence', '```'],
  ['a longer fence', '`````'],
  ['a line that begins with a fence', '```\n# Owned\n@everybody'],
  ['a fence of tildes', '~~~\n[click](javascript:alert(1))'],
])('%s in what a game says ends no block', (_what, name) => {
  const hostile = { ...findingOf('one'), says: name, fixture: `fixtures/${name}.json` };
  const text = issueText([hostile], { ...nightWith([hostile]), seed: '```' });
  expect(outsideOfFences(text)).toEqual([
    '# 1 new finding in the night of 2026-11-26',
    '## Finding 1',
    'In 11 games; 161 moves, shrunk to 5.',
    'To repeat it with its fixture:',
  ]);
});

test('begins with the smallest game, and ends before an issue is full', () => {
  const many = Array.from({ length: 60 }, (_, index) => ({ ...findingOf(`f${index}`), moves: 60 - index }));
  const text = issueText(many, HELD_NIGHT);
  expect(text.indexOf('f59: ')).toBeLessThan(text.indexOf('f58: '));
  expect(text.match(/^## /gm)).toHaveLength(50);
  expect(text.endsWith('\n\nAnd 10 more.\n')).toBe(true);
});

test('says so if there is no fixture', () => {
  expect(issueText([{ ...findingOf('one'), fixture: null }], HELD_NIGHT)).toContain('could not be written');
});
