/** The page as markup: what is there without scripts, and that no text of a game makes markup of its own. */
import { expect, test } from 'vitest';
import { runGeneratedGame } from '../harness/generate/generate-game.ts';
import { ownSubject } from '../harness/subject.ts';
import { ANN_AND_BO, playSmallGame, type Seat } from '../harness/testing/small-game.ts';
import type { EmbeddedGame } from '../replay/embedded-game.ts';
import { embedded } from '../replay/testing/unfolded.ts';
import { renderPage } from './server.tsx';

function markup(game: EmbeddedGame): string {
  return renderPage({ report: null, games: [game] });
}

function named(...names: readonly string[]): Seat[] {
  return ANN_AND_BO.map(({ id, name }, seat) => ({ id, name: names[seat] ?? name }));
}

/** Elements and their classes, without texts. */
function elementsOf(html: string): string[] {
  return [...html.matchAll(/<\/?([a-z0-9]+)(?: class="([^"]*)")?/g)].map(([, name, look]) => `${name}.${look ?? ''}`);
}

const plain = embedded(playSmallGame());

test.each([
  ['markup', named('<img src=x onerror=alert(1)>', '</script><b>')],
  ['quotes', named('" onclick="alert(1)', "' x='")],
  ['overrides', named('\u202Eevil', '\u2066\u2069')],
  ['emoji', named('🎉'.repeat(25), '👩‍👩‍👧‍👦')],
])('the elements of a page are the same with names of %s', (_, seats) => {
  const html = markup(embedded(playSmallGame(seats)));
  expect(elementsOf(html)).toEqual(elementsOf(markup(plain)));
  expect(html).not.toMatch(/[\u202E\u2066\u2069]/);
});

test('titles and sentences are text as well', () => {
  const hostile = { ...plain, title: '<b>x</b>', says: ['<i>'], explanation: ['</pre><script>'], repeat: '<u>' };
  const harmless = { ...plain, title: 'x', says: ['i'], explanation: ['pre'], repeat: 'u' };
  expect(elementsOf(markup(hostile))).toEqual(elementsOf(markup(harmless)));
});

test('nothing has a style of its own, which the policy of pages forbids, or a handler', () => {
  expect(markup(plain)).not.toMatch(/<[^>]* (style|on[a-z]+)=/);
});

test('where the witnesses part is what is shown first', () => {
  const spoilt = embedded(playSmallGame(), (table) => ({ ...table, reshuffles: table.sequence_num === 8 ? 3 : 0 }));
  const html = markup(spoilt);
  expect(html).toContain('aria-valuenow="8"');
  expect(html).toMatch(/≠ The witnesses differ in 1 place\./);
});

test('a long game is not all in the markup', () => {
  const seeds = Array.from({ length: 200 }, (_, seed) => `long ${seed}`);
  const runs = seeds.map((seed) => runGeneratedGame(seed, ownSubject, []).played);
  const long = runs.find(({ events }) => events.length > 400);
  if (long === undefined) throw new Error('expected a long game');
  const rows = markup(embedded(long)).match(/role="option"/g)?.length;
  expect(rows).toBe(300);
});
