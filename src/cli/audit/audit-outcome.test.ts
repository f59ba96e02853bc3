import { describe, expect, it } from 'vitest';
import type { AuditTotals } from '../../audit/audit-finding.ts';
import { BEGINNING } from '../../audit/database/standing.ts';
import { NO_TOTALS } from '../../audit/judge/audit-totals.ts';
import { type AuditEndingName, NOTHING_FOUND } from '../../audit/record/audit-record.ts';
import { findingText, verdictOf } from './audit-outcome.ts';
import type { AuditRun } from './run-audit.ts';

function runOf(totals: Partial<AuditTotals>, ending: AuditEndingName = 'done', error?: Error): AuditRun {
  return {
    record: {
      program: { version: '1', sources: '1' },
      source: { kind: 'logs', files: ['a.jsonl'], bytes: [1] },
      choice: { since: null, games: null, decks: 'seed', exact_times: false },
      ending,
      standing: { ...BEGINNING, totals: { ...NO_TOTALS, games: 1, ...totals } },
      found: NOTHING_FOUND,
    },
    error,
    isEmpty: false,
    kept: undefined,
  };
}

describe('the exit code of an audit', () => {
  it.for([
    ['clean', runOf({ verified: 1 }), 'held', 0],
    ['odd', runOf({ verified: 1, by_code: { time_going_back: 3 } }), 'held', 0],
    ['with findings', runOf({ with_findings: 1, by_code: { gap: 1 } }), 'broken', 1],
    ['with findings of no game', runOf({ by_code: { unparsable_data: 1 } }), 'broken', 1],
    ['with findings and unreadable', runOf({ unreadable: 1, by_code: { gap: 1, unreadable_row: 1 } }), 'broken', 1],
    ['unreadable', runOf({ unreadable: 1, by_code: { unreadable_row: 1 } }), 'undecided', 4],
    ['with a page that cannot be read', runOf({ verified: 1, by_code: { unreadable_page: 1 } }), 'undecided', 4],
    ['interrupted', runOf({ verified: 1 }, 'interrupted'), 'undecided', 130],
    ['interrupted with findings', runOf({ by_code: { gap: 1 } }, 'interrupted'), 'broken', 130],
    ['without its server', runOf({ verified: 1 }, 'database_lost', new Error('gone')), 'undecided', 3],
    ['without anything', { ...runOf({ games: 0 }), isEmpty: true }, 'undecided', 3],
  ] as const)('that is %s', ([, run, verdict, code]) => {
    expect(verdictOf(run, {})).toEqual({ verdict, code });
  });

  it('is that of findings when workers did not find the same', () => {
    expect(verdictOf(runOf({ verified: 1 }), { breaches: ['shard 1'] })).toEqual({ verdict: 'broken', code: 1 });
  });
});

it('a finding is one line, with what is known of its place', () => {
  const finding = {
    game_id: 'g',
    sequence_num: 12,
    code: 'wrong_card',
    path: 'data.card',
    expected: 'A♥',
    found: '7♠',
  } as const;
  expect(findingText(finding)).toBe('game g event 12: wrong_card: data.card: expected A♥, found 7♠');
  expect(findingText({ ...finding, game_id: '', sequence_num: null, path: '' })).toBe(
    'no game: wrong_card: expected A♥, found 7♠',
  );
});
