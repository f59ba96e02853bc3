import { expect, it } from 'vitest';
import { addTotals, NO_TOTALS, totalsOf } from './audit-totals.ts';
import type { AuditedGame, AuditOutcome } from './audited-game.ts';

function audited(outcome: AuditOutcome, ...codes: readonly AuditedGame['findings'][number]['code'][]): AuditedGame {
  const findings = codes.map((code, index) => {
    return { game_id: 'a', sequence_num: index, code, path: '', expected: '', found: '' };
  });
  return { game_id: 'a', outcome, events: 10, findings };
}

const games = [
  audited('verified'),
  audited('verified', 'time_going_back'),
  audited('with_findings', 'wrong_score', 'gap', 'wrong_score'),
  audited('unreadable', 'unreadable_row', 'gap'),
];

it('adds up in any order and in any parts', () => {
  const totals = games.map(totalsOf).reduce(addTotals, NO_TOTALS);
  expect(totals).toEqual({
    games: 4,
    verified: 2,
    with_findings: 1,
    unreadable: 1,
    events: 40,
    by_code: { gap: 2, wrong_score: 2, time_going_back: 1, unreadable_row: 1 },
  });
  const [one = NO_TOTALS, two = NO_TOTALS, three = NO_TOTALS, four = NO_TOTALS] = games.map(totalsOf);
  expect(JSON.stringify(addTotals(addTotals(four, two), addTotals(three, one)))).toBe(JSON.stringify(totals));
});
