import { spawnSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serializeLog } from '../events/log.ts';
import { makeFixture, serializeFixture } from '../harness/fixtures/fixture.ts';
import { playSmallGame } from '../harness/testing/small-game.ts';
import { outputFor } from './output.ts';
import { run } from './run.ts';
import { callMulligan } from './testing/call-mulligan.ts';
import { type Ended, runMulligan } from './testing/run-mulligan.ts';

const game = playSmallGame();
const log = serializeLog(game.events);
const lines = log.trimEnd().split('\n');
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mulligan-replay-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
}

interface ReplayAnswer {
  readonly verdict: string;
  readonly error?: string;
  readonly events?: number;
  readonly tables?: readonly { readonly sequence_num: number; readonly phase: string }[];
  readonly table?: { readonly sequence_num: number } | null;
  readonly contradiction?: { readonly sequence_num: number };
}

function answerOf({ stdout }: Ended): ReplayAnswer {
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  // What the fields really are is what the tests below find out.
  return JSON.parse(stdout) as ReplayAnswer;
}

test('shows a block for each event and the verdict', async () => {
  const { code, stdout, stderr } = await runMulligan(['replay', await file('game.jsonl', log)]);
  expect(code).toBe(0);
  expect(stderr).toBe('');
  expect(stdout.match(/^#\d+ /gm)).toHaveLength(lines.length);
  expect(stdout).toContain('\n#2 player_joined · p1\n  Ann joins.\n');
  expect(stdout.trimEnd().split('\n').at(-1)).toBe(`held: ${lines.length} events follow from one another`);
  expect(stdout).not.toContain('\u001b');
});

/** What is written to a terminal on which `q` is pressed at once. */
async function callOnTerminal(args: readonly string[]): Promise<{ code: number; written: string }> {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  let written = '';
  const write = (text: string): void => {
    written += text;
  };
  const stdout = Object.assign(new EventEmitter(), { isTTY: true, columns: 80, rows: 24, write });
  stdin.write('q');
  const output = outputFor(args, { stdin, stdout, stderr: stdout, env: { NO_COLOR: '1' } });
  return { code: await run(args, output, {}), written };
}

test('on a terminal a game is stepped through; what is left of it is the verdict', async () => {
  const gap = await file('gap.jsonl', [...lines.slice(0, 5), ...lines.slice(6)].join('\n'));
  const { code, written } = await callOnTerminal(['replay', gap]);
  expect(code).toBe(1);
  const [screen, after] = written.split('\u001b[?1049l');
  expect(screen?.startsWith('\u001b[?1049h')).toBe(true);
  expect(screen).toContain('≠ refused');
  expect(after?.split('\n')).toEqual([
    expect.stringMatching(/gap\.jsonl": game \S+, \d+ events$/),
    expect.stringMatching(/^broken: event 7 \(\w+\) cannot have happened: sequence_num: expected 6, found 7$/),
    expect.stringMatching(/^To look closer: mulligan replay \S+gap\.jsonl --at 5$/),
    '',
  ]);
});

test.each([['--print'], ['--at', '3'], ['--json']])('on a terminal %s prints', async (...options) => {
  const path = await file('game.jsonl', log);
  const { code, written } = await callOnTerminal(['replay', path, ...options]);
  expect({ code, written }).toEqual({ code: 0, written: expect.not.stringContaining('\u001b') });
});

test('reads standard input', async () => {
  const ended = await runMulligan(['replay', '-', '--json'], { input: log });
  expect(ended.code).toBe(0);
  const answer = answerOf(ended);
  expect(answer).toMatchObject({ verdict: 'held', file: '-', events: lines.length });
  expect(answer.tables?.map(({ sequence_num }) => sequence_num)).toEqual(lines.map((_line, index) => index + 1));
  expect(answer.tables?.at(-1)?.phase).toBe('game_over');
});

test('--at shows one table, from the one before the first event to the last', async () => {
  const path = await file('game.jsonl', log);
  for (const at of [0, 4, lines.length]) {
    const { code, stdout } = await callMulligan(['replay', path, '--at', `${at}`]);
    expect(code).toBe(0);
    expect(stdout.match(/^#\d+/gm)).toEqual([`#${at}`]);
    const json = answerOf(await callMulligan(['replay', path, '--json', '--at', `${at}`]));
    expect(json.table?.sequence_num).toBe(at);
    expect(json.tables).toBeUndefined();
  }
});

test('--at beyond the end says how many events there are', async () => {
  const path = await file('game.jsonl', log);
  const { code, stderr } = await callMulligan(['replay', path, '--at', `${lines.length + 1}`]);
  expect(code).toBe(2);
  expect(stderr).toBe(
    `mulligan: --at: expected a whole number from 0 to ${lines.length}, found ${lines.length + 1}: the recording has ${lines.length} events\n`,
  );
});

test('an event that cannot have happened is broken; what comes before is shown', async () => {
  const gap = await file("it's a gap.jsonl", [...lines.slice(0, 5), ...lines.slice(6)].join('\n'));
  const { code, stdout } = await callMulligan(['replay', gap]);
  expect(code).toBe(1);
  expect(stdout.match(/^#\d+ /gm)).toHaveLength(5);
  expect(stdout).toMatch(/\nbroken: event 7 \(\w+\) cannot have happened: sequence_num: expected 6, found 7\n/);
  expect(stdout).toMatch(/\nTo look closer: mulligan replay '.*it'\\''s a gap\.jsonl' --at 5\n$/);
  const json = await callMulligan(['replay', gap, '--json', '--at', '9']);
  expect(json.code).toBe(1);
  expect(answerOf(json)).toMatchObject({ verdict: 'broken', table: null, contradiction: { sequence_num: 7 } });
});

test('a log that was cut within a character is shown up to the line before', async () => {
  const whole = Buffer.from(log.replaceAll('Ann', 'Äön'));
  const cut = await file('cut.jsonl', whole.subarray(0, whole.lastIndexOf('Ä') + 1));
  const { code, stdout } = await callMulligan(['replay', cut]);
  expect(code).toBe(1);
  expect(stdout.match(/^#\d+ /gm)).toHaveLength(1);
  expect(stdout).toContain('\nbroken: line 2 is no event: expected text in UTF-8, found other bytes\n');
});

test('a game that only its subject knows is named as one, with what plays it again', async () => {
  const path = await file("subject's.json", JSON.stringify({ format: 'mulligan-open-fixture/1' }));
  const { code, stderr } = await callMulligan(['replay', path]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/: expected a game of golf, found one that only its subject knows; to play it: mulligan fix/);
  expect(stderr).toContain("subject'\\''s.json' --subject COMMAND");
});

test('a fixture is played again and its finding told', async () => {
  const finding = {
    ...{ property: 'replay-equivalence', assertion: 'same', event_type: 'card_drawn', sequence_num: 8 },
    ...{ path: 'deck', expected: '1\u001b', found: '2' },
  };
  const fixture = makeFixture(game.script, game.events, finding, { seed: '', moves_before: 0, shrink_plays: 0 });
  const path = await file('fixture.json', serializeFixture(fixture));
  const { code, stdout } = await callMulligan(['replay', path]);
  expect(code).toBe(0);
  expect(stdout).toContain(
    '\nRecorded finding: replay-equivalence: same at event 8 (card_drawn), deck: expected 1\\u{1b}',
  );
  expect(stdout).toContain('engine and rebuilt table are the same');
  expect(answerOf(await callMulligan(['replay', path, '--json']))).toMatchObject({ verdict: 'held', finding });
});

test.each([
  ['empty', '', /expected a log of events, found none/],
  ['blank', '\n\n', /expected a log of events, found none/],
  ['binary', Uint8Array.from({ length: 5000 }, (_none, index) => (index * 151) % 256), /expected text in UTF-8/],
  ['nul', '\0\0\0', /not a log: line 1: .*\\u0000/],
  [
    'one long line',
    'x'.repeat(5_000_000),
    /not a log: line 1: event: expected at most 1000000 characters, found 5000000/,
  ],
  ['one long string', `{"event_type":"${'y'.repeat(5_000_000)}"}`, /not a log: line 1: .*1000000/],
  ['deep', '['.repeat(100_000), /not a log: line 1/],
  ['escape sequence', '"\u001b[2J"', /not a log/],
  ['other JSON', '{"name":"mulligan"}', /not a log: line 1: event, event_type: expected one of/],
])('a file that is no log is refused: %s', async (_name, content, message) => {
  const path = await file('hostile.jsonl', content);
  const { code, stdout, stderr } = await callMulligan(['replay', path]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that there is one line without any is the claim.
  expect(stderr).toMatch(/^mulligan: [^\u0000-\u001f]{1,1000}\n$/);
  const json = await callMulligan(['replay', path, '--json']);
  expect(json.code).toBe(2);
  expect(answerOf(json)).toMatchObject({ verdict: 'undecided', error: expect.stringMatching(message) });
});

test.each([
  ['no name', () => '', /no such file/],
  ['missing', () => join(directory, 'missing.jsonl'), /no such file/],
  ['a directory', () => directory, /it is a directory/],
  ['a long name', () => join(directory, 'x'.repeat(5000)), /the name is too long/],
])('a path that cannot be read is refused: %s', async (_name, path, message) => {
  const { code, stdout, stderr } = await callMulligan(['replay', path()]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});

test('ids and names that attack programs and terminals are shown harmlessly', async () => {
  const evil = playSmallGame([
    { id: '__proto__', name: '\u001b[2J\u001b]0;title\u0007' },
    { id: 'constructor', name: '👩‍👩‍👧 Ann\r\n#99 game_ended' },
    { id: '10', name: '\u202egnihton' },
  ]);
  const path = await file('evil.jsonl', serializeLog(evil.events));
  const { code, stdout } = await callMulligan(['replay', path]);
  expect(code).toBe(0);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is the claim.
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(stdout).toContain('(__proto__)');
  expect(stdout).toContain('👩‍👩‍👧 Ann');
  expect(stdout.match(/^#\d+ /gm)).toHaveLength(evil.events.length);
  const answer = answerOf(await callMulligan(['replay', path, '--json']));
  expect(answer.tables).toHaveLength(evil.events.length);
});

test('a reader who has seen enough does no harm, and the exit code stays true', async () => {
  const seats = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, name: id }));
  const path = await file('long.jsonl', serializeLog(playSmallGame(seats).events));
  // More than a pipe holds, so the writer does notice.
  expect((await runMulligan(['replay', path, '--json'])).stdout.length).toBeGreaterThan(100_000);
  for (const [command, seen] of [
    [`replay "${path}" --json`, '{'],
    [`replay "${path}"`, '"'],
  ]) {
    const shell = `{ "${process.execPath}" bin/mulligan.mjs ${command}; echo "exit $?" >&2; } | head -c 1`;
    const ended = spawnSync('sh', ['-c', shell], { encoding: 'utf8' });
    expect(ended).toMatchObject({ stdout: seen, stderr: 'exit 0\n' });
  }
});
