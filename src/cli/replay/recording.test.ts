import { expect, test } from 'vitest';
import { serializeLog } from '../../events/log.ts';
import { findingText } from '../../harness/finding.ts';
import { makeFixture, serializeFixture } from '../../harness/fixtures/fixture.ts';
import { playSmallGame } from '../../harness/testing/small-game.ts';
import { UsageError } from '../usage-error.ts';
import { judgeReplay } from './judge-replay.ts';
import { rebuildHistory } from './rebuilt-history.ts';
import { type Recording, readRecording } from './recording.ts';

const game = playSmallGame();
const log = serializeLog(game.events);
const finding = {
  property: 'scoring',
  assertion: 'a',
  event_type: '',
  sequence_num: 0,
  path: '',
  expected: '1',
  found: '2',
};
const fixture = makeFixture(game.script, game.events, finding, { seed: '', moves_before: 0, shrink_plays: 0 });

function read(file: string, text: string): Recording {
  return readRecording(file, { text });
}

test('reads a log, with CRLF line ends and blank lines as well', () => {
  const dressed = log.replaceAll('\n', '\r\n\r\n');
  expect(read('game.jsonl', dressed)).toEqual(read('game.jsonl', log));
});

test('a line that is no event ends the log, and is said', () => {
  const [first, second, ...rest] = log.split('\n');
  const recording = read('game.jsonl', [first, second, '', '{"event_type":"chat"}', ...rest].join('\n'));
  expect(recording.events).toHaveLength(2);
  const judgement = judgeReplay(recording, rebuildHistory(recording));
  expect(judgement).toMatchObject({ verdict: 'broken', fields: { damage: { line: 4 } } });
  expect(judgement.reasons[0]).toMatch(/^line 4 is no event: event, event_type: expected one of .*, found "chat"$/);
});

test('a line that is not UTF-8 ends the log, and is said', () => {
  const recording = readRecording('game.jsonl', { text: log.split('\n').slice(0, 2).join('\n'), badLine: 3 });
  expect(recording.events).toHaveLength(2);
  expect(recording.damage).toEqual({ line: 3, message: 'expected text in UTF-8, found other bytes' });
  expect(() => readRecording('game.jsonl', { text: '', badLine: 1 })).toThrow(/^"game\.jsonl": expected text in UTF-8/);
});

test.each(['', '\n \n', 'x', '[]', 'null', '\0', `x\n${log}`])('%j is not a log', (text) => {
  expect(() => read('game.jsonl', text)).toThrow(UsageError);
});

test('a fixture is known by its name or by how it begins', () => {
  const text = serializeFixture(fixture);
  expect(read('game.json', text).fixture?.fixture.says).toBe(fixture.says);
  expect(read('-', text).fixture?.changedAt).toBeUndefined();
});

test.each(['', '{', '{"format":"mulligan-fixture/2"}', '[]', log])('is not a fixture: %#', (text) => {
  expect(() => read('game.json', text)).toThrow(/^"game\.json": not a fixture/);
});

test.each([
  ['{"format":1}', 'fixture, format: expected "mulligan-fixture/1", found 1'],
  ['[]', 'fixture: expected an object, found []'],
  ['{"format":"a","format":"b"}', 'fixture: expected each key once in an object, found "format" twice'],
  [`${'['.repeat(50)}${']'.repeat(50)}`, 'fixture: expected at most 32 levels of arrays and objects, found more'],
  [withCard('1♠'), 'fixture, script.decks[0][0]: expected a card such as 10♥, found "1♠"'],
  [
    serializeFixture({ ...fixture, finding: { ...finding, property: '__proto__' } }),
    'finding.property: expected "playing" or ',
  ],
])('what is wrong with a fixture is said: %#', (text, reason) => {
  expect(() => read('game.json', text)).toThrow(reason);
});

function withCard(card: string): string {
  const wire = JSON.parse(serializeFixture(fixture));
  return JSON.stringify({ ...wire, script: { ...wire.script, decks: [[card]] } });
}

test('a fixture whose game is told otherwise now says from where on', () => {
  const events = fixture.events.map((line, index) => (index === 6 ? line.replace(/T\d\d:/, 'T23:') : line));
  expect(read('f.json', serializeFixture({ ...fixture, events })).fixture?.changedAt).toBe(7);
  const shorter = { ...fixture, events: fixture.events.slice(0, 8) };
  expect(read('f.json', serializeFixture(shorter)).fixture?.changedAt).toBe(9);
});

test('a fixture that plays as it should is held', () => {
  const recording = read('f.json', serializeFixture(fixture));
  const judgement = judgeReplay(recording, rebuildHistory(recording));
  expect(judgement).toMatchObject({ verdict: 'held', fields: {} });
  expect(judgement.reasons[0]).toContain(`the same at all ${game.settledAt.length} settled tables`);
});

test('an engine whose table differs from the rebuilt one is broken', () => {
  const recording = read('f.json', serializeFixture(fixture));
  const played = recording.fixture;
  const table = played?.engineTables.get(4);
  if (played === undefined || table === undefined) throw new Error('expected the table after the start');
  const engineTables = new Map([...played.engineTables, [4, { ...table, reshuffles: 2 }]]);
  const history = rebuildHistory({ ...recording, fixture: { ...played, engineTables } });
  expect(history.steps[4]?.differences).toEqual([{ place: ['reshuffles'], left: 2, right: 0 }]);
  expect(history.partedAt).toBe(4);
  const judgement = judgeReplay(recording, history);
  expect(judgement.verdict).toBe('broken');
  expect(judgement.reasons).toEqual(['after event 4 the witnesses part: ≠ reshuffles: engine 2, rebuilt 0']);
  expect(judgement.fields).toEqual({ difference: { sequence_num: 4, path: 'reshuffles', engine: '2', rebuilt: '0' } });
});

test('a fixture that breaks any property is broken', () => {
  const recording = read('f.json', serializeFixture(fixture));
  if (recording.fixture === undefined) throw new Error('expected a fixture');
  const failed = { ...recording, fixture: { ...recording.fixture, findings: [finding] } };
  expect(judgeReplay(failed, rebuildHistory(failed))).toMatchObject({
    verdict: 'broken',
    reasons: [findingText(finding)],
    fields: { findings: [finding] },
  });
});

test('a fixture keeps events that are none', () => {
  const kept = serializeFixture({ ...fixture, events: ['{"event_type":null}', ...fixture.events.slice(1)] });
  expect(read('f.json', kept).fixture?.changedAt).toBe(1);
});

test('a fixture of a store says who judges it', () => {
  const stored = { ...fixture, finding: { ...finding, property: 'one-winner' } };
  const recording = read('f.json', serializeFixture(stored));
  expect(judgeReplay(recording, rebuildHistory(recording)).reasons[0]).toContain('about a store');
});
