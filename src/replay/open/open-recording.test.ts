import { expect, test } from 'vitest';
import { serializeLog } from '../../events/log.ts';
import { copyOfTable } from '../../golf/table-fields.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { Explanation } from '../../harness/explain/explanation.ts';
import { makeFixture, serializeFixture } from '../../harness/fixtures/fixture.ts';
import { playSmallGame } from '../../harness/testing/small-game.ts';
import type { EmbeddedGame } from '../embedded-game.ts';
import { unfoldGame } from '../unfolded-game.ts';
import { openRecording } from './open-recording.ts';

const game = playSmallGame();
const log = serializeLog(game.events);
const finding = {
  property: 'replay-equivalence',
  assertion: 'the tables are the same',
  event_type: 'card_drawn',
  sequence_num: 9,
  path: 'reshuffles',
  expected: '1',
  found: '2',
};
// The game has more events than nine.
const table = copyOfTable(game.rebuiltTables()[9] as TableView);
const explanation: Explanation = {
  idle_moves: [],
  idle_cards: [],
  neighbour: null,
  parted: { sequence_num: 9, path: 'reshuffles', engine: { ...table, reshuffles: 1 }, rebuilt: table },
};
const origin = { seed: '', moves_before: 0, shrink_plays: 0 };

function fixtureText(change: object = {}, explained?: Explanation): string {
  return serializeFixture(makeFixture(game.script, game.events, { ...finding, ...change }, origin, explained));
}

function open(name: string, text: string): EmbeddedGame {
  const opened = openRecording({ name, text, id: 'opened-1' });
  if ('error' in opened) throw new Error(opened.error);
  return opened.game;
}

function errorOf(name: string, text: string): string {
  const opened = openRecording({ name, text, id: 'opened-1' });
  return 'error' in opened ? opened.error : '';
}

test('a log is a game with rebuilt tables alone', () => {
  const opened = open('game.jsonl', log);
  expect(opened).toMatchObject({
    id: 'opened-1',
    title: 'game.jsonl',
    kind: 'recording',
    verdict: 'held',
    engine: null,
  });
  const { steps, partedAt } = unfoldGame(opened);
  expect(steps.map(({ rebuilt }) => rebuilt)).toEqual(game.rebuiltTables());
  expect(partedAt).toBeNull();
});

test('a log with a line that is no event ends there, and says so', () => {
  const lines = log.split('\n');
  const opened = open('game.jsonl', [...lines.slice(0, 3), '{"event_type":"chat"}', ...lines.slice(3)].join('\n'));
  expect(opened.events).toHaveLength(3);
  expect(opened.verdict).toBe('broken');
  expect(opened.says[0]).toMatch(/^line 4: event, event_type: expected one of .*, found "chat"$/);
});

test('a log that cannot have happened is refused where it cannot', () => {
  const lines = log.trim().split('\n');
  const opened = open('game.jsonl', [...lines.slice(0, 5), ...lines.slice(6)].join('\n'));
  expect(opened.verdict).toBe('broken');
  expect(opened.says[0]).toMatch(/^event 7 \(\w+\) cannot have happened: sequence_num: expected 6, found 7$/);
  expect(unfoldGame(opened).refusal).toMatchObject({ at: 6 });
});

test('a fixture is played again by the engine, and both tables are there', () => {
  const opened = open('f.json', fixtureText({}, explanation));
  expect(opened.verdict).toBe('held');
  expect(opened.says[0]).toBe(
    `passes now, played by mulligan's own engine and reducer: engine and rebuilt table are the same at all ${game.settledAt.length} settled tables`,
  );
  const { steps } = unfoldGame(opened);
  expect(steps.flatMap(({ at, engine }) => (engine === null ? [] : [at])).slice(1)).toEqual(game.settledAt);
});

test('what was recorded of the tables is told, although they agree now', () => {
  expect(open('f.json', fixtureText({}, explanation)).explanation.slice(-2)).toEqual([
    'recorded tables after event 9:',
    '  ≠ reshuffles: engine 1, rebuilt 0',
  ]);
});

test('what a page cannot look at is undecided', () => {
  const opened = open('f.json', fixtureText({ property: 'scoring' }));
  expect(opened.verdict).toBe('undecided');
  expect(opened.says.join()).toContain('about scoring, which mulligan replay looks at');
});

test('a game that is told otherwise now says from where on', () => {
  const other = fixtureText().replace(/("sequence_num": ?7, ?"timestamp": ?")2026/, '$12027');
  expect(open('f.json', other).explanation).toContain(
    'the engine tells another game now than when this was recorded: from event 7 on',
  );
  expect(open('f.json', fixtureText()).explanation.join()).not.toContain('another game');
});

test.each([
  ['game.jsonl', '', 'game.jsonl: expected a log of events, found none'],
  ['game.jsonl', 'hello', 'game.jsonl: not a log: line 1: event: expected a JSON object, found "hello"'],
  ['f.json', '{}', 'f.json: not a fixture: fixture, format: expected "mulligan-fixture/1", found nothing'],
  ['f.json', '{', 'f.json: not a fixture: fixture: expected '],
  ['\u202Ename.jsonl', 'x', '\\u{202e}name.jsonl: not a log: '],
  ['image.png', '\u0000\uFFFD', 'image.png: not a log: line 1: '],
  ['f.json', fixtureText().replace('"join"', '"start_game"'), 'f.json: not a fixture: fixture, script.moves[0]'],
])('what is wrong with %j is said', (name, text, message) => {
  expect(errorOf(name, text)).toContain(message);
});

test('a fixture whose game cannot begin is no game', () => {
  const text = fixtureText();
  const moves = text.replace(/"moves": ?\[[\s\S]*?\n {4}\]/, '"moves": []');
  expect(open('f.json', moves).events).toHaveLength(1);
});
