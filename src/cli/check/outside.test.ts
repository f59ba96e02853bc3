import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { callMulligan } from '../testing/call-mulligan.ts';

const program = (path: string): string =>
  `"${process.execPath}" "${fileURLToPath(new URL(`../../../${path}`, import.meta.url))}"`;
const OWN = program('examples/golf-engine/subject.ts');
const FAULTY = program('src/campaign/testing/faulty-golf-program.ts');
const BANK = program('src/outside/testing/bank-program.ts');

const directory = mkdtempSync(join(tmpdir(), 'mulligan-outside-'));
const fixtures = join(directory, 'fixtures');
const out = join(directory, 'out.json');
afterAll(() => rmSync(directory, { recursive: true }));

function check(...args: readonly string[]): ReturnType<typeof callMulligan> {
  return callMulligan(['check', '--seed', '7', '--workers', '1', '--fixtures', fixtures, ...args]);
}

test('our own engine comes out clean, with the reference and without', async () => {
  const led = await check('--games', '6', '--subject', OWN, '--json');
  expect(JSON.parse(led.stdout)).toMatchObject({
    verdict: 'held',
    games: 6,
    fidelity: 1,
    findings_by_kind: { fidelity: 0, rules: 0, conduct: 0 },
    subject: { command: OWN, name: 'mulligan', game: 'golf', reference: true },
  });
  const { code, stdout, stderr } = await check('--games', '6', '--subject', OWN, '--no-reference');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^held: .*\n.*\nsubject mulligan 1 of golf, without a reference\n/);
  expect(stderr).toContain('6 games, subject mulligan 1 of golf, without a reference, 1 worker');
}, 20_000);

test('what contradicts itself and what contradicts the rules is told apart, and played again by who showed it', async () => {
  const { code, stdout } = await check('--games', '8', '--subject', FAULTY, '--out', out, '--json');
  expect(code).toBe(1);
  const answer = JSON.parse(stdout);
  expect(answer.findings_by_kind).toMatchObject({ fidelity: 1, rules: 1, conduct: 0 });
  expect(answer.subject).toMatchObject({ name: 'faulty', version: '0.7', omits: ['deck_seed'] });
  const identities = answer.findings.map(({ identity }: { identity: string }) => identity);
  expect(identities.sort()).toEqual([
    expect.stringMatching(/^subject-replay · .* · drawn_from$/),
    'subject-rules · what the rules allow is accepted · flip_as_action · ',
  ]);

  const unplayed = await callMulligan(['fixtures', 'check', '--fixtures', fixtures]);
  expect(unplayed.code).toBe(3);
  expect(unplayed.stdout).toContain('2 fixtures: 2 not played');
  expect(unplayed.stdout).toContain('expected --subject with its command, found none');
  const played = await callMulligan(['fixtures', 'check', '--fixtures', fixtures, '--subject', FAULTY]);
  expect(played.stdout).toContain('2 fixtures: 2 fails as recorded');
  const mended = await callMulligan(['fixtures', 'check', '--fixtures', fixtures, '--subject', OWN]);
  expect(mended.stdout).toContain('2 fixtures: 2 passes now');
  const before = readFileSync(out, 'utf8');
  const other = await callMulligan(['check', '--resume', out, '--games', '9', '--subject', OWN]);
  expect({ code: other.code, stderr: other.stderr }).toEqual({
    code: 2,
    stderr: expect.stringMatching(
      /--subject: expected the command, name, version and reference of outside-[0-9a-f]{12}/,
    ),
  });
  expect(readFileSync(out, 'utf8')).toBe(before);
}, 30_000);

test('a game that nobody here knows is led by its subject', async () => {
  const { code, stdout } = await check('--games', '6', '--subject', BANK, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ verdict: 'held', games: 6, subject: { reference: false } });
}, 20_000);

test.each([
  [
    ['--subject', 'no-such-program at-all'],
    /--subject: .*no-such-program at-all: expected a program that can be started/,
  ],
  [['--subject', `"${process.execPath}" -e 0`], /--subject: .*initialize: expected an answer, found/],
  [['--subject', 'no-such-module.ts'], /--subject: expected a module, found "no-such-module.ts"/],
  [
    ['--subject', OWN, '--store', 'postgres'],
    /--store: expected memory for a subject that is a command, found postgres/,
  ],
  [
    ['--subject', OWN, '--observe', join(directory, 'seen')],
    /--observe: expected none with a subject that is a command/,
  ],
  [['--no-reference'], /--no-reference: expected --subject with a command, found none/],
  [['--subject-timeout', '5'], /--subject-timeout: expected --subject with a command, found none/],
  [['--subject', OWN, '--subject-timeout', '0'], /--subject-timeout: expected a whole number from 1/],
])('%j is a mistake of usage', async (args, message) => {
  const { code, stdout, stderr } = await check('--games', '2', ...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
