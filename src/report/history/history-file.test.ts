import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { show } from '../../golf/show.ts';
import { appendToHistory, readHistory } from './history-file.ts';
import { HELD_NIGHT } from './testing/night.ts';

const directory = mkdtempSync(join(tmpdir(), 'mulligan-history-'));
const path = join(directory, 'history.jsonl');
beforeEach(() => rmSync(path, { force: true }));
afterAll(() => rmSync(directory, { recursive: true }));

const second = { ...HELD_NIGHT, seed: '8' };

test('gives back what was appended, in order; without a file there is nothing', () => {
  expect(readHistory(path)).toEqual({ lines: [], bad: [] });
  appendToHistory(path, HELD_NIGHT);
  appendToHistory(path, second);
  expect(readHistory(path)).toEqual({ lines: [HELD_NIGHT, second], bad: [] });
});

test('a line that was cut off does not swallow the next one', () => {
  writeFileSync(path, '{"format":"mulligan-his');
  appendToHistory(path, HELD_NIGHT);
  appendToHistory(path, second);
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(4);
  expect(readHistory(path)).toEqual({
    lines: [HELD_NIGHT, second],
    bad: [`${show(path)}, line 1: expected JSON, found something else`],
  });
});

test.each([
  ['[]', 'expected an object'],
  [JSON.stringify({ ...HELD_NIGHT, format: 'mulligan-history/2' }), 'format: expected "mulligan-history/1"'],
  [JSON.stringify({ ...HELD_NIGHT, verdict: 'passed' }), 'verdict: expected "held" or "broken" or "undecided"'],
])('names line and fault of %.20s', (bad, fault) => {
  appendToHistory(path, HELD_NIGHT);
  appendFileSync(path, `${bad}\n`);
  appendToHistory(path, second);
  const history = readHistory(path);
  expect(history.lines).toEqual([HELD_NIGHT, second]);
  expect(history.bad).toEqual([expect.stringContaining(`history.jsonl", line 2: ${fault}`)]);
});

test('fields of a later version are no fault', () => {
  writeFileSync(path, `${JSON.stringify({ ...HELD_NIGHT, weather: 'rain' })}\n`);
  expect(readHistory(path)).toEqual({ lines: [HELD_NIGHT], bad: [] });
});

test('nor is a part that there was not yet: it has not been begun', () => {
  const { store: _store, ...parts } = HELD_NIGHT.parts;
  writeFileSync(path, `${JSON.stringify({ ...HELD_NIGHT, parts })}\n`);
  expect(readHistory(path)).toEqual({ lines: [{ ...HELD_NIGHT, parts: { ...parts, store: null } }], bad: [] });
});
