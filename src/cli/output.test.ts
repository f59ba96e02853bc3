import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { EXIT_CODES } from './exit-code.ts';
import { Output, outputFor } from './output.ts';
import { allowsColour, coloured, plain } from './paint.ts';

function capture(isJson: boolean) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  return { written, output: new Output({ stdout: stream('stdout'), stderr: stream('stderr'), isJson, paint: plain }) };
}

test('with --json stdout holds the answer and nothing else', () => {
  const { written, output } = capture(true);
  output.line('for people');
  output.note('progress');
  output.answer('held', { games: 3 });
  expect(written).toEqual({ stdout: '{"verdict":"held","games":3}\n', stderr: 'progress\n' });
});

test('a failure after the answer changes the exit code and writes no second object', () => {
  const { written, output } = capture(true);
  output.answer('held', {});
  output.answer('undecided', { error: 'late' });
  expect(written.stdout).toBe('{"verdict":"held"}\n');
  expect(output.exitCode).toBe(EXIT_CODES.undecided);
});

test('without an answer the run is undecided', () => {
  expect(capture(false).output.exitCode).toBe(3);
});

test('each verdict has its exit code, and an answer may name another', () => {
  const { output } = capture(false);
  output.answer('held', {});
  expect(output.exitCode).toBe(0);
  output.answer('broken', {});
  expect(output.exitCode).toBe(1);
  output.answer('undecided', {}, EXIT_CODES.interrupted);
  expect(output.exitCode).toBe(130);
});

test('colours only a terminal that nobody asked to leave alone', () => {
  const terminal = { isTTY: true };
  expect(allowsColour(terminal, {})).toBe(true);
  expect(allowsColour(terminal, { NO_COLOR: '' })).toBe(true);
  expect(allowsColour(terminal, { NO_COLOR: '1' })).toBe(false);
  expect(allowsColour(terminal, { TERM: 'dumb' })).toBe(false);
  expect(allowsColour({}, {})).toBe(false);
  expect(coloured('red', 'x')).toContain('\u001b[31mx');
});

test('takes --json and --no-color from anywhere but behind --', () => {
  const terminal = { ...process, env: {}, stdout: { isTTY: true, write: () => true } } as unknown as NodeJS.Process;
  expect(outputFor(['replay', 'x'], terminal).paint).toBe(coloured);
  expect(outputFor(['replay', 'x', '--no-color'], terminal).paint).toBe(plain);
  expect(outputFor(['replay', 'x', '--json'], terminal)).toMatchObject({ isJson: true, paint: plain });
  expect(outputFor(['replay', '--', '--json'], terminal)).toMatchObject({ isJson: false, paint: coloured });
});

test('there is a terminal where both keys and screen are one, and text is wanted', () => {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const stdout = Object.assign(new PassThrough(), { isTTY: true });
  const surroundings = { stdin, stdout, stderr: stdout, env: {} };
  expect(outputFor(['replay', 'x'], surroundings).terminal).toEqual({ input: stdin, output: stdout });
  const without = [
    outputFor(['replay', 'x', '--json'], surroundings),
    outputFor([], { ...surroundings, env: { TERM: 'dumb' } }),
    outputFor([], { ...surroundings, stdin: Object.assign(new PassThrough(), { setRawMode: () => {} }) }),
    outputFor([], { ...surroundings, stdout: new PassThrough() }),
    outputFor([], { stdout, stderr: stdout, env: {} }),
  ];
  expect(without.map(({ terminal }) => terminal)).toEqual(without.map(() => undefined));
});
