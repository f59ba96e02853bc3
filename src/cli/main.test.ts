import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { callMulligan } from './testing/call-mulligan.ts';
import { type Ended, runMulligan } from './testing/run-mulligan.ts';

/** The one object on stdout. Throws if there is anything else. */
function onlyObject({ stdout }: Ended): unknown {
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  return JSON.parse(stdout);
}

test('help lists the commands and the exit codes', async () => {
  const { code, stdout, stderr } = await runMulligan(['--help']);
  expect(code).toBe(0);
  for (const word of ['replay', 'migrate', 'Examples:', 'Exit codes:', '130']) expect(stdout).toContain(word);
  expect(stderr).toBe('');
});

test.each(['replay', 'migrate'])('help of %s has examples', async (command) => {
  const { code, stdout } = await callMulligan([command, '--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('Examples:');
});

test('tells its version', async () => {
  expect(await runMulligan(['--version'])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' });
});

test('help with --json is one object that claims no verdict', async () => {
  const ended = await callMulligan(['replay', '--help', '--json']);
  expect(ended.code).toBe(0);
  expect(onlyObject(ended)).toMatchObject({ verdict: 'undecided', help: expect.stringContaining('Usage:') });
});

test.each([
  [[], /expected a command/],
  [['repaly'], /unknown command 'repaly' \(did you mean replay\?\)/],
  [['replay'], /expected a file or --game, found neither/],
  [['replay', 'a', 'b'], /too many arguments/],
  [['replay', 'a', '--att', '3'], /unknown option '--att' \(did you mean --at\?\)/],
  [['replay', 'a', '--at'], /option '--at <n>' argument missing/],
  [['replay', 'a', '--at', '1e3'], /--at: expected a whole number from 0 to \d+, found "1e3"/],
  [['\u001b[31m'], /unknown command '\\u\{1b\}\[31m'/],
])('%j is a mistake of usage, in words and with --json', async (args, message) => {
  const plain = await callMulligan(args);
  expect(plain).toMatchObject({ code: 2, stdout: '' });
  expect(plain.stderr).toMatch(message);
  expect(plain.stderr).not.toMatch(/\n +at /);
  const json = await callMulligan([...args, '--json']);
  expect(json.code).toBe(2);
  expect(onlyObject(json)).toMatchObject({ verdict: 'undecided', error: expect.any(String) });
});

test('an older Node hands over to the one of the project, with arguments, input and exit code', async () => {
  const ended = await runMulligan(['replay', '-', '--json'], { input: 'not a log\n', pretendsNode20: true });
  expect(ended.code).toBe(2);
  expect(onlyObject(ended)).toMatchObject({ verdict: 'undecided', error: expect.stringContaining('not a log') });
  expect((await runMulligan(['--version'], { pretendsNode20: true })).stdout).toBe(`${packageJson.version}\n`);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  // Killed, only the launcher gets it; the answer below waits for all who write to its streams.
  ['SIGKILL', null],
] as const)('handed over, %s ends the program with exit code %s', async (signal, code) => {
  // A database that takes the connection and never answers: whoever connects is the program, and it is at work.
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  const isConnected = once(server, 'connection');
  const whileRunning = (kill: (signal: NodeJS.Signals) => void) => isConnected.then(() => kill(signal));
  const args = ['migrate', '--database-url', `postgres://golf@127.0.0.1:${port}/games`];
  const ended = await runMulligan(args, { pretendsNode20: true, whileRunning });
  server.close();
  expect(ended).toMatchObject({ code, stdout: '' });
});

test.runIf(existsSync('/dev/full'))('a result that cannot be written is not held', () => {
  const shell = `"${process.execPath}" bin/mulligan.mjs --help > /dev/full; echo $?`;
  expect(execFileSync('sh', ['-c', shell], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })).toBe('3\n');
});
