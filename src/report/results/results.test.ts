import { expect, test } from 'vitest';
import { serializeRecord } from '../../campaign/file/campaign-record.ts';
import { brokenBy, findingAt, recordOf } from '../testing/records.ts';
import { parseResult, type Result } from './result.ts';
import { together } from './results.ts';

const campaign = (record: ReturnType<typeof recordOf>): Result => ({ kind: 'campaign', record });
const named = (...results: readonly Result[]) => results.map((result, index) => ({ name: `"${index}.json"`, result }));

test('a campaign is read with its findings', () => {
  const record = brokenBy(recordOf(10), [findingAt('score', 1)]);
  expect(parseResult(serializeRecord(record))).toEqual({ kind: 'campaign', record });
});

test.for([
  ['', 'expected a campaign, or what check, audit, mutants, explore or faults answer with --json, found no JSON'],
  ['[]', /found other JSON$/],
  ['{"verdict":"undecided","error":"no connection"}', /found other JSON, which says: no connection$/],
  ['{"format":"mulligan-history/1"}', /^not a campaign: /],
  ['{"ending":"complete","seed":7}', 'not an answer of mulligan check: seed: expected text, found 7'],
  ['{"histories":-1}', /^not an answer of mulligan explore: /],
] as const)('%s is no result', ([text, message]) => {
  expect(() => parseResult(text)).toThrow(message);
});

test('a campaign gets the answer that belongs to it', () => {
  const record = recordOf(10, { tally: { digest: 'ab' } });
  const answer = { seed: '7', store: 'memory', games: 10, events: 700, digest: 'ab', ending: 'complete' };
  expect(together(named(campaign(record), { kind: 'check', answer })).campaigns).toEqual([{ record, answer }]);
  expect(() => together(named(campaign(record), { kind: 'check', answer }, { kind: 'check', answer }))).toThrow(
    '"2.json": expected one answer of each campaign, found another one of "0.json"',
  );
  const other = { ...answer, games: 9 };
  expect(() => together(named(campaign(record), { kind: 'check', answer: other }))).toThrow(
    '"1.json": expected the file of its campaign (seed "7", check --out) beside it, found none',
  );
});

test('games count once', () => {
  expect(together(named(campaign(recordOf(10)), campaign(recordOf(10, { seed: '8' })))).campaigns).toHaveLength(2);
  expect(() => together(named(campaign(recordOf(10)), campaign(recordOf(5))))).toThrow(
    '"1.json" and "0.json": seed "7", games 1 to 5: expected each game once, found them twice',
  );
});

test('campaigns of other versions or of something else on trial are no part of it', () => {
  const record = recordOf(10, { seed: '8' });
  const program = { version: '0.1.0', sources: 'ffffffffffff' };
  expect(() => together(named(campaign(recordOf(10)), campaign({ ...record, program })))).toThrow(
    '"1.json": expected a campaign of mulligan 0.1.0 (0123456789ab), as in "0.json", found one of 0.1.0 (ffffffffffff)',
  );
  const plan = { ...record.plan, subject: 'ffffffffffff' };
  expect(() => together(named(campaign(recordOf(10)), campaign({ ...record, plan })))).toThrow(
    '"1.json": expected the same on trial as in "0.json", found something else',
  );
});

test('an answer of one kind is told once', () => {
  const answer = {
    verdict: 'held',
    moves: 1,
    histories: 1,
    states: 1,
    complete_depth: 1,
    seconds: 1,
    tables: [],
  } as const;
  const explorer: Result = { kind: 'explorer', answer: { ...answer, tables: [] } };
  expect(() => together(named(explorer, explorer))).toThrow(
    '"1.json": expected one answer of its kind, found "0.json" as well',
  );
});
