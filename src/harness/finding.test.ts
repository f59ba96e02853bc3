import { expect, test } from 'vitest';
import { type Finding, identityOf } from './finding.ts';

const finding: Finding = {
  ...{ property: 'tampering', assertion: 'a changed event is noticed', event_type: 'round_ended', sequence_num: 7 },
  ...{ path: '', expected: 'a refusal', found: 'none' },
};

test.each([
  ['players[1].cards[4].rank', 'players[].cards[].rank'],
  ['data.final_hands.p1[0].rank', 'data.final_hands[][].rank'],
  ['data.final_hands["a.b[0] \\" c"][0].rank', 'data.final_hands[][].rank'],
  ['data.scores.__proto__', 'data.scores[]'],
  ['data.options.wolfpack', 'data.options.wolfpack'],
  ['data.scores', 'data.scores'],
])('%s is the same place for every player and position: %s', (path, place) => {
  expect(identityOf({ ...finding, path })).toBe(`tampering · a changed event is noticed · round_ended · ${place}`);
});

test('where in this game and by which values makes no difference', () => {
  expect(identityOf({ ...finding, sequence_num: 99, expected: 'x', found: 'y' })).toBe(identityOf(finding));
});
