/** Real processes that do what they should not, in mid-game. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Connection, Misconduct } from '../connection.ts';
import { acting, NEW_GAME, rebuilding } from '../testing/calls.ts';
import { openSubject } from './open-subject.ts';

const TRICKY = `'${process.execPath}' '${fileURLToPath(new URL('../testing/tricky-subject.ts', import.meta.url))}'`;
const TIMEOUT_MS = 2000;

let subject: Connection;
beforeAll(async () => {
  subject = await openSubject(TRICKY, { timeoutMs: TIMEOUT_MS });
});
afterAll(() => subject.close());

const PLAYED = [
  { result: { events: [], table: { count: 0 } } },
  { result: { accepted: true, events: [{ type: 'go' }], table: { count: 1 } } },
];

/** Two calls that are answered, one that is not, and one that comes too late; and then the next game. */
async function misconductAfter(...tricks: string[]): Promise<Misconduct> {
  const answers = await subject.ask([NEW_GAME, acting('go'), ...tricks.map((trick) => acting(trick)), acting('go')]);
  expect(answers.slice(0, 2)).toEqual(PLAYED);
  expect(await subject.ask([NEW_GAME, acting('go')])).toEqual(PLAYED);
  return misconductOf(answers);
}

function misconductOf(answers: readonly Answer[]): Misconduct {
  const last = answers.at(-1);
  if (last === undefined || !('misconduct' in last)) throw new Error(`no misconduct in ${JSON.stringify(answers)}`);
  return last.misconduct;
}

describe('a subject in mid-game', () => {
  it.each([
    ['exit', { kind: 'ended', found: 'it ended with exit code 3' }],
    ['be_killed', { kind: 'ended', found: 'it was ended by SIGKILL' }],
    ['throw', { kind: 'ended', found: 'it ended with exit code 1' }],
    ['close_output', { kind: 'ended', found: 'it closed its standard output' }],
    ['stop', { kind: 'hung', expected: 'an answer within 2000 ms', found: 'none' }],
    ['write_nonsense', { kind: 'malformed', expected: 'a value in JSON', found: '"What a lovely day"' }],
    ['write_latin_1', { kind: 'malformed', field: 'error.message', expected: 'UTF-8' }],
    ['tell_no_events', { kind: 'malformed', field: 'result.events', expected: 'a list', found: 'nothing' }],
    ['tell_half', { kind: 'malformed', field: 'result.accepted', found: '"tr"' }],
    ['flood_lines', { kind: 'malformed', found: '"y"' }],
    ['flood_bytes', { kind: 'too_much', expected: 'at most 16777216 bytes in a line', found: 'more' }],
    ['answer_twice', { kind: 'unasked', field: 'id', expected: 'an id that has no answer yet' }],
  ])('that is told to %s is blamed, and started anew', async (trick, misconduct) => {
    const before = performance.now();
    expect(await misconductAfter(trick)).toMatchObject({ method: 'act', field: '', ...misconduct });
    expect(performance.now() - before).toBeLessThan(3 * TIMEOUT_MS + 10_000);
  });

  it('is shown with the end of its standard error, and with the line that was wrong', async () => {
    expect((await misconductAfter('throw')).lastMessages).toContain('Error: the cards fell off the table');
    expect((await misconductAfter('write_nonsense')).lastMessages).toBe('What a lovely day');
  });

  it('may write to its standard error as much as it likes', async () => {
    const answers = await subject.ask([NEW_GAME, acting('flood_errors'), acting('exit')]);
    expect(answers[1]).toMatchObject({ result: { table: { count: 1 } } });
    const { lastMessages } = misconductOf(answers);
    expect(lastMessages).toMatch(/^x+\nthe last of many$/);
    expect(lastMessages.length).toBeLessThanOrEqual(4096);
  });

  it('that ends after its answer is blamed when it is asked again', async () => {
    expect(await subject.ask([NEW_GAME, acting('exit_afterwards')])).toHaveLength(2);
    const again = await subject.ask([acting('go')]);
    expect(again).toMatchObject([{ misconduct: { kind: 'ended', method: 'act', found: 'it ended with exit code 5' } }]);
  });

  it('takes its children along', async () => {
    const { lastMessages, found } = await misconductAfter('leave_a_child');
    expect(found).toBe('it ended with exit code 4');
    const pid = Number(/^child (\d+)$/m.exec(lastMessages)?.[1]);
    expect(pid).toBeGreaterThan(0);
    expect(isAlive(pid)).toBe(false);
  });
});

describe('asking', () => {
  it('is done by one at a time', async () => {
    const first = subject.ask([NEW_GAME]);
    await expect(subject.ask([acting('go')])).rejects.toThrow('expected one thing to be asked at a time, found two');
    expect(await first).toHaveLength(1);
    expect(await subject.ask([])).toEqual([]);
  });

  it('may be for more than a pipe holds, both ways', async () => {
    const events = Array.from({ length: 20_000 }, (_, index) => ({ type: 'grew ★', index }));
    const calls = Array.from({ length: 5 }, () => rebuilding(events));
    expect(await subject.ask(calls)).toEqual(calls.map(() => ({ result: { table: { count: 20_000 } } })));
  });
});

describe('a subject that cannot be started', () => {
  it.each([
    [
      'no-such-program-anywhere',
      'expected a program that can be started, found: spawn no-such-program-anywhere ENOENT',
    ],
    ['/', 'expected a program that can be started, found: spawn / EACCES'],
    ['false', 'initialize: expected an answer, found it ended with exit code 1 (ended)'],
    ['echo hello', 'initialize: expected a value in JSON, found "hello" (malformed)'],
    [
      `echo '{"jsonrpc":"2.0","id":1,"result":{"protocol":"mulligan-subject/2"}}'`,
      'initialize, result.protocol: expected "mulligan-subject/1", found "mulligan-subject/2" (malformed)',
    ],
    ["'half", 'expected a closing \', found the end of "\'half"'],
  ])('is refused with what is wrong: %s', async (command, message) => {
    const opening = openSubject(command);
    await expect(opening).rejects.toThrow(`subject ${command}: ${message}`);
    await expect(opening).rejects.toMatchObject({ name: 'SubjectStartError', command });
  });

  it('is blamed if it is another one when it is started anew', async () => {
    const changing = await openSubject(`${TRICKY} 'subject {pid}'`);
    expect(await changing.ask([NEW_GAME, acting('exit')])).toHaveLength(2);
    const again = await changing.ask([NEW_GAME]);
    expect(again).toMatchObject([{ misconduct: { kind: 'malformed', method: 'initialize', field: 'result.name' } }]);
    expect(misconductOf(again).expected).toBe(`"${changing.about.name}", as when it was started first`);
    await changing.close();
  });
});

describe('closing', () => {
  it('ends it, also in the middle of a question, and nothing is asked afterwards', async () => {
    const closing = await openSubject(`${TRICKY} {pid}`);
    const pid = Number(closing.about.name);
    const asked = closing.ask([NEW_GAME, acting('sleep')]);
    await closing.close();
    expect(misconductOf(await asked)).toMatchObject({ kind: 'ended', found: 'that the talk was closed' });
    expect(isAlive(pid)).toBe(false);
    await closing.close();
    await expect(closing.ask([NEW_GAME])).rejects.toThrow('expected nothing to be asked after closing');
  });

  it('does not wait for one that was stopped meanwhile', async () => {
    const stopped = await openSubject(`${TRICKY} {pid}`);
    const pid = Number(stopped.about.name);
    process.kill(pid, 'SIGSTOP');
    await stopped.close();
    expect(isAlive(pid)).toBe(false);
  });
});

describe('a thread that ends without closing', () => {
  it('leaves nothing running', async () => {
    const worker = new Worker(new URL('../testing/opening-thread.ts', import.meta.url), {
      workerData: `${TRICKY} {pid}`,
    });
    const pid = await new Promise<number>((resolve, reject) => worker.once('message', resolve).once('error', reject));
    expect(isAlive(pid)).toBe(true);
    await worker.terminate();
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  });
});

/** Not if it has ended and only waits for somebody who would hear of it: a thread that has ended does not. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', `${pid}`], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.startsWith('Z');
}
