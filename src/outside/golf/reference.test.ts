import { expect, test } from 'vitest';
import { pureCheckers } from '../../harness/checkers/all-checkers.ts';
import { findingText } from '../../harness/finding.ts';
import { runGeneratedGame } from '../../harness/generate/generate-game.ts';
import { ownSubject } from '../../harness/subject.ts';
import { reference } from './reference.ts';

test('the reference holds every property, and deals another deck than our own game when one is empty', () => {
  let turnedOver = 0;
  for (let game = 1; game <= 60; game += 1) {
    const seed = `reference/${game}`;
    const { played, findings } = runGeneratedGame(seed, reference, pureCheckers, { keenness: 4 });
    expect(findings.map(findingText)).toEqual([]);
    const isTurned = played.rebuiltTables().some(({ reshuffles }) => reshuffles > 0);
    const own = runGeneratedGame(seed, ownSubject, []).played;
    if (isTurned) turnedOver += 1;
    // Up to there it is the same game.
    else expect(own.events).toEqual(played.events);
  }
  expect(turnedOver).toBeGreaterThan(2);
});

test('what lay lowest on the pile is drawn first', () => {
  const turned = Array.from(
    { length: 60 },
    (_, game) => runGeneratedGame(`reference/${game}`, reference, []).played,
  ).flatMap((played) => {
    const tables = played.rebuiltTables();
    return tables.flatMap((table, at) => {
      const before = tables[at - 1];
      return before !== undefined && table.reshuffles > before.reshuffles ? [{ before, table }] : [];
    });
  });
  expect(turned.length).toBeGreaterThan(2);
  for (const { before, table } of turned) {
    const [lowest, ...above] = before.discard.slice(0, -1);
    expect(table.drawn_card).toBe(lowest);
    expect(table.deck).toEqual(above.toReversed());
  }
});
