import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { type Fixture, makeFixture, parseFixture, serializeFixture } from '../harness/fixtures/fixture.ts';
import { writeFixture } from '../harness/fixtures/fixture-files.ts';
import { PLAYING } from '../harness/run-game.ts';
import { ownSubject } from '../harness/subject.ts';
import { playSmallGame } from '../harness/testing/small-game.ts';
import { callMulligan } from './testing/call-mulligan.ts';

const game = playSmallGame();
const { createGame } = ownSubject;
const THROWS = 'the engine plays on without an error';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mulligan-fixtures-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(directory, { recursive: true });
});

/** A fixture of the small game, for a fault of which there is nothing but what is given. */
function fixtureOf(property: string, changes: Partial<Fixture['finding']> = {}, script = game.script): Fixture {
  const finding = {
    ...{ property, assertion: 'same', event_type: '', sequence_num: 0, path: '', expected: '1', found: '2' },
    ...changes,
  };
  const origin = { seed: 'check/7', moves_before: 99, shrink_plays: 5 };
  return makeFixture(script, game.events, finding, origin);
}

const kept = (fixture: Fixture): string => writeFixture(directory, fixture);
const passing = (property = 'scoring'): string => kept(fixtureOf(property));
const stale = (): string => kept(fixtureOf('forgery', {}, { ...game.script, moves: game.script.moves.slice(3) }));
/** Fails once `breakEngine` was called: no drawn card can be put down. */
const failing = (): string => kept(fixtureOf(PLAYING, { assertion: THROWS, event_type: 'card_drawn' }));

function breakEngine(): void {
  vi.spyOn(ownSubject, 'createGame').mockImplementation((setup, services) => {
    const whole = createGame(setup, services);
    const act: typeof whole.act = (action) => {
      if (whole.table.turn_step === 'play' && action.type !== 'leave') throw new TypeError('cannot put down');
      return whole.act(action);
    };
    return {
      get table() {
        return whole.table;
      },
      act,
      legalActions: () => whole.legalActions(),
      setEmitter: (emitter) => whole.setEmitter(emitter),
    };
  });
}

async function call(command: string, ...args: string[]) {
  const { code, stdout, stderr } = await callMulligan(['fixtures', command, ...args, '--json']);
  return { code, stderr, answer: JSON.parse(stdout) };
}
const inDirectory = (): string[] => ['--fixtures', directory];

test('alone it tells its commands, and is a mistake of usage', async () => {
  const { code, stderr } = await callMulligan(['fixtures']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/list .*\n.*check .*\n.*shrink .*\n.*retire /);
});

test.each(['list', 'check', 'shrink'])('%s says that there are none', async (command) => {
  for (const folder of ['golden', 'reach']) {
    mkdirSync(join(directory, folder));
    writeFileSync(join(directory, folder, 'other.json'), '{}');
  }
  const { code, stdout } = await callMulligan(['fixtures', command, ...inDirectory()]);
  expect(code).toBe(0);
  expect(stdout).toContain(`there are no fixtures in ${directory}\n`);
});

test('list tells what each file is', async () => {
  const path = passing();
  const { code, answer } = await call('list', ...inDirectory());
  expect(code).toBe(0);
  const { moves } = game.script;
  const origin = { seed: 'check/7', moves_before: 99, shrink_plays: 5 };
  expect(answer).toEqual({
    ...{ verdict: 'held', directory, one_identity: [], misnamed: [] },
    fixtures: [
      {
        ...{ file: path, identity: 'scoring · same ·  · ', property: 'scoring', rounds: 0, origin },
        ...{ says: 'scoring: same: expected 1, found 2', moves: moves.length },
      },
    ],
  });
  const { stdout } = await callMulligan(['fixtures', 'list', ...inDirectory()]);
  expect(stdout).toContain(`  property: scoring, ${moves.length} moves of 99, 5 plays to shrink, from seed check/7\n`);
});

test.each(['list', 'check'])('%s is undecided about two files of one identity, and names both', async (command) => {
  const path = passing();
  const copy = join(directory, 'copy.json');
  copyFileSync(path, copy);
  const { code, stdout } = await callMulligan(['fixtures', command, ...inDirectory()]);
  expect(code).toBe(3);
  expect(stdout).toContain(`one identity, more than one file: ${copy}, ${path}\n`);
  expect(stdout).toMatch(/copy\.json: the name of its identity is scoring-[0-9a-f]{8}\.json\n/);
  expect((await call(command, ...inDirectory())).answer).toMatchObject({
    one_identity: [[copy, path]],
    misnamed: [{ file: copy }],
  });
});

test('check holds for what passes, is undecided about what is stale, and broken by what fails', async () => {
  const good = passing();
  expect((await call('check', ...inDirectory())).answer).toMatchObject({
    verdict: 'held',
    fixtures: [{ file: good, outcome: 'passes_now' }],
  });
  const old = stale();
  const undecided = await call('check', ...inDirectory());
  expect(undecided).toMatchObject({ code: 3, answer: { verdict: 'undecided' } });
  expect(undecided.answer.fixtures).toMatchObject([{ file: old, outcome: 'no_longer_legal' }, { file: good }]);
  const bad = failing();
  breakEngine();
  const { code, stdout } = await callMulligan(['fixtures', 'check', ...inDirectory()]);
  expect(code).toBe(1);
  expect(stdout).toContain(`${bad}: fails as recorded: playing: ${THROWS}`);
  expect(stdout).toContain(`${good}: fails otherwise: playing: ${THROWS}`);
  expect(stdout).toContain('\nbroken: 3 fixtures: ');
  expect((await callMulligan(['fixtures', 'check', old])).stdout).toContain('(stale: it guards nothing)\nundecided: ');
});

test('check asks PostgreSQL about properties of stores', async () => {
  passing('one-winner');
  vi.stubEnv('DATABASE_URL', inject('postgresUrl'));
  const { code, answer } = await call('check', ...inDirectory(), '--store', 'postgres');
  vi.unstubAllEnvs();
  expect(code).toBe(0);
  expect(answer).toMatchObject({ store: 'postgres', fixtures: [{ outcome: 'passes_now' }] });
});

test('shrink writes the smaller game over the file, and keeps where it came from', async () => {
  const path = failing();
  breakEngine();
  const { code, answer } = await call('shrink', path);
  expect(code).toBe(1);
  const { script, origin, identity } = parseFixture(readFileSync(path, 'utf8'));
  expect(script.moves.length).toBeLessThan(game.script.moves.length);
  expect(origin).toMatchObject({ seed: 'check/7', moves_before: 99 });
  expect(answer.fixtures).toMatchObject([
    { identity, moves_before: game.script.moves.length, moves_after: script.moves.length, written: [path] },
  ]);
  const before = readFileSync(path, 'utf8');
  const { stdout } = await callMulligan(['fixtures', 'shrink', path]);
  expect(stdout).toMatch(/: \d+ moves, nothing simpler after [\d,]+ plays\nbroken: 1 fixture: 1 fails as recorded\n/);
  expect(readFileSync(path, 'utf8')).toBe(before);
});

test('shrink gives another fault a file of its own', async () => {
  const path = passing();
  const before = readFileSync(path, 'utf8');
  breakEngine();
  const { answer } = await call('shrink', path);
  const [other, ...others] = answer.fixtures[0].written;
  expect(others).toEqual([]);
  expect(parseFixture(readFileSync(other, 'utf8')).finding.property).toBe(PLAYING);
  expect(readFileSync(path, 'utf8')).toBe(before);
});

test('retire removes what passes and what is stale', async () => {
  const { code, answer } = await call('retire', passing(), stale());
  expect(code).toBe(0);
  expect(answer.removed).toMatchObject([{ outcome: 'passes_now' }, { outcome: 'no_longer_legal' }]);
  expect(readdirSync(directory)).toEqual([]);
});

test('retire removes nothing if one fails, unless it is forced to', async () => {
  const files = [stale(), failing()];
  breakEngine();
  const refused = await call('retire', ...files);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toMatch(/nothing removed: .*playing-.*expected a fixture that fails no more \(or --force\)/);
  expect(files.every((file) => existsSync(file))).toBe(true);
  expect((await call('retire', ...files, '--force')).code).toBe(0);
  expect(readdirSync(directory)).toEqual([]);
});

test('retire wants PostgreSQL asked before a fixture of stores goes', async () => {
  const path = passing('games-table');
  expect((await call('retire', path)).stderr).toMatch(/expected --store postgres \(or --force\) for games-table/);
  expect(existsSync(path)).toBe(true);
});

test.each([
  ['no fixture', '{"format":"mulligan-fixture/1"}', /no.json": not a fixture: fixture, identity: expected .*, found/],
  ['no JSON', 'moves', /no.json": not a fixture: /],
  [
    'another identity',
    serializeFixture({ ...fixtureOf('scoring'), identity: 'mine' }),
    /not a fixture: fixture, identity: expected that of its finding, "scoring · same .*", found "mine"/,
  ],
])('%s is a mistake of usage, and stays', async (_what, text, message) => {
  const path = join(directory, 'no.json');
  writeFileSync(path, text);
  for (const command of ['check', 'shrink', 'retire']) {
    const { code, stderr } = await call(command, path);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  }
  expect((await call('list', ...inDirectory())).code).toBe(2);
  expect(existsSync(path)).toBe(true);
});

test.each([
  [['check', 'nowhere.json'], /"nowhere.json": cannot be read: no such file/],
  [['check', '-'], /expected the file of a fixture, found standard input/],
  [['check', '--fixtures', 'nowhere'], /--fixtures: expected a directory, found "nowhere": /],
  [['check', '--store', 'mysql'], /--store: expected memory or postgres, found "mysql"/],
  [['retire'], /missing required argument 'file'/],
])('%j is a mistake of usage', async (args, message) => {
  const { code, stdout, stderr } = await callMulligan(['fixtures', ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
