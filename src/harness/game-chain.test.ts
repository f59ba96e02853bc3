import { expect, test } from 'vitest';
import { chainOf, firstDifferentLink, linksOf } from './game-chain.ts';
import { generateScript } from './generate/generate-game.ts';
import { runScript } from './run-game.ts';
import { ownSubject, type Subject } from './subject.ts';

const script = generateScript('chain/1');
const { played } = runScript(script, ownSubject, []);

test('there is a link for the creation and one for each move, and the last stands for the game', () => {
  const links = linksOf(played);
  expect(links).toHaveLength(script.moves.length + 1);
  expect(new Set(links).size).toBe(links.length);
  expect(chainOf(script, ownSubject)).toBe(links.at(-1));
  expect(chainOf(script, ownSubject)).toMatch(/^[0-9a-f]{64}$/);
  expect(chainOf(generateScript('chain/2'), ownSubject)).not.toBe(links.at(-1));
});

test.each([0, 5, script.moves.length])(
  'a table that differs after move %i changes that link and all that follow',
  (move) => {
    const changedAfter = played.settledAt[move];
    const subject: Subject = {
      ...ownSubject,
      applyEvent: (table, event, decks) => {
        const after = ownSubject.applyEvent(table, event, decks);
        return event.sequence_num === changedAfter ? { ...after, reshuffles: after.reshuffles + 1 } : after;
      },
    };
    const [links, changed] = [linksOf(played), linksOf(runScript(script, subject, []).played)];
    expect(firstDifferentLink(links, changed)).toBe(move);
    expect(links.filter((link, index) => link === changed[index])).toHaveLength(move);
  },
);

test('chains that are the same differ nowhere, and a longer one where the shorter ends', () => {
  const links = linksOf(played);
  expect(firstDifferentLink(links, [...links])).toBe(links.length);
  expect(firstDifferentLink(links, links.slice(0, -2))).toBe(links.length - 2);
});
