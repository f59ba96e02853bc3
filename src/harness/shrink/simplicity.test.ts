import { expect, test } from 'vitest';
import { withExplicitDecks } from '../explicit-decks.ts';
import { generateScript } from '../generate/generate-game.ts';
import { runScript } from '../run-game.ts';
import { ownSubject } from '../subject.ts';
import { otherEndings } from './other-moves.ts';
import { plainerPositions } from './positions.ts';
import { reseated } from './reseat.ts';
import { isSimpler, scriptKey } from './simplicity.ts';
import { straighterRounds } from './straight-rounds.ts';

const scripts = Array.from({ length: 40 }, (_, game) => generateScript(`simplicity/${game}`));
const explicit = scripts.map((script) => withExplicitDecks(runScript(script, ownSubject, []).played));

test('of two different scripts exactly one is the simpler, and none is simpler than itself', () => {
  for (const one of scripts)
    for (const other of scripts) {
      const isSame = scriptKey(one) === scriptKey(other);
      expect([isSimpler(one, other), isSimpler(other, one)].filter(Boolean)).toHaveLength(isSame ? 0 : 1);
    }
});

test('the order has no circles', () => {
  const sorted = scripts.toSorted((one, other) => (isSimpler(one, other) ? -1 : 1));
  for (const [index, script] of sorted.entries())
    for (const later of sorted.slice(index + 1)) expect(isSimpler(later, script)).toBe(false);
});

test('an earlier end is always a shorter game', () => {
  const [script] = explicit;
  if (script === undefined) throw new Error('expected a script');
  for (const candidate of otherEndings(script, ownSubject))
    expect(candidate.moves.length).toBeLessThan(script.moves.length);
});

test('a straight round ends with the same scores', () => {
  let straightened = 0;
  for (const script of explicit) {
    const [straight] = straighterRounds(script, ownSubject);
    if (straight === undefined) continue;
    const [before, after] = [script, straight].map((each) => scoresOf(runScript(each, ownSubject, []).played.events));
    if (before === undefined || before.length === 0 || after?.length !== before.length) continue;
    straightened += 1;
    expect(after).toEqual(before);
  }
  expect(straightened).toBeGreaterThan(10);
});

function scoresOf(events: readonly { event_type: string; data: object }[]): unknown[] {
  return events.filter(({ event_type }) => event_type === 'round_ended').map(({ data }) => Reflect.get(data, 'scores'));
}

test('reseating changes nothing where everybody acts on his turn', () => {
  for (const script of scripts) expect(reseated(script, ownSubject).moves).toEqual(script.moves);
});

test('other names for positions leave as many moves legal', () => {
  for (const script of explicit) {
    const [candidate] = plainerPositions(script);
    if (candidate === undefined) throw new Error('expected a candidate');
    expect(runScript(candidate, ownSubject, []).played.script.moves).toHaveLength(script.moves.length);
  }
});
