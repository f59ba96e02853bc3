import { CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { StoreConnectionError } from '../store/errors.ts';
import { MigrationError } from '../store/postgres/schema/migration-error.ts';
import { Output } from './output.ts';
import { plain } from './paint.ts';
import { reportFailure } from './report-failure.ts';
import { UsageError } from './usage-error.ts';

function report(error: unknown, env: NodeJS.ProcessEnv = {}) {
  let [out, err] = ['', ''];
  const stdout = { write: (text: string) => (out += text) };
  const stderr = { write: (text: string) => (err += text) };
  const output = new Output({ stdout, stderr, isJson: true, paint: plain });
  reportFailure(error, output, env);
  return { answer: JSON.parse(out) as unknown, err, exitCode: output.exitCode };
}

test('a mistake of the user is one line and exit code 2', () => {
  const { answer, err, exitCode } = report(new UsageError('--at: expected more'));
  expect(answer).toEqual({ verdict: 'undecided', error: '--at: expected more' });
  expect(err).toBe('mulligan: --at: expected more\n');
  expect(exitCode).toBe(2);
});

test("commander's suggestion is kept, on the same line", () => {
  const error = new CommanderError(
    1,
    'commander.unknownOption',
    "error: unknown option '--a\u001b'\n(Did you mean --at?)",
  );
  expect(report(error).err).toBe("mulligan: unknown option '--a\\u{1b}' (did you mean --at?)\n");
  expect(report(error).exitCode).toBe(2);
});

test('failures of the edge speak for themselves, undecided', () => {
  const lost = new StoreConnectionError('localhost:1/db', 'refused');
  expect(report(lost)).toMatchObject({
    err: 'mulligan: database localhost:1/db: no connection: refused\n',
    exitCode: 3,
  });
  const failed = new MigrationError({ fault: 'failed', migration: '001_a.sql', message: 'no' });
  expect(report(failed)).toMatchObject({ err: 'mulligan: migration 001_a.sql: no\n', exitCode: 3 });
});

test('an unexpected error is named, without its stack', () => {
  const { answer, err, exitCode } = report(new RangeError('too\u0007 far'));
  expect(answer).toEqual({ verdict: 'undecided', error: 'unexpected error: RangeError: too\\u{7} far' });
  expect(err).not.toContain('report-failure.test');
  expect(exitCode).toBe(3);
});

test('the stack is shown when MULLIGAN_DEBUG asks for it', () => {
  expect(report(new RangeError('far'), { MULLIGAN_DEBUG: '1' }).err).toContain('report-failure.test');
});

test('something thrown that is no error is told as well', () => {
  expect(report('just text')).toMatchObject({ err: 'mulligan: unexpected error: just text\n', exitCode: 3 });
});
