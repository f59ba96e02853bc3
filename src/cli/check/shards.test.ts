import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { parseRecord, serializeRecord } from '../../campaign/file/campaign-record.ts';
import { NOTHING } from '../../campaign/tally/tally.ts';
import { callMulligan } from '../testing/call-mulligan.ts';
import { type Ended, runMulligan } from '../testing/run-mulligan.ts';

const directory = mkdtempSync(join(tmpdir(), 'mulligan-shards-'));
afterAll(() => rmSync(directory, { recursive: true }));

const FORGETFUL = fileURLToPath(new URL('../../campaign/testing/forgetful-subject.ts', import.meta.url));
const SEED = ['--seed', '7'];

function at(name: string): string {
  return join(directory, name);
}

function textOf(name: string): string {
  return readFileSync(at(name), 'utf8');
}

function check(...args: readonly string[]): Promise<Ended> {
  return callMulligan(['check', ...args, '--fixtures', at('fixtures'), '--workers', '1']);
}

/** The answer without times. */
function lasting({ stdout }: Ended): object {
  const { seconds: _s, games_per_second: _g, events_per_second: _e, ...rest } = JSON.parse(stdout);
  return rest;
}

test('shards together are the campaign, to the last byte, with what was found and shrunk', async () => {
  const subject = ['--subject', FORGETFUL];
  const games = [...SEED, '--games', '18', ...subject];
  const whole = await check(...games, '--out', at('whole.json'), '--json');
  expect(whole.code).toBe(1);
  const fixtures = readdirSync(at('fixtures')).map((name) => [name, textOf(join('fixtures', name))]);
  rmSync(at('fixtures'), { recursive: true });
  for (const shard of ['1/3', '2/3', '3/3'])
    await check(...games, '--shard', shard, '--out', at(`part-${shard[0]}.json`), '--bail');
  for (const shard of ['1/3', '2/3', '3/3']) await check('--resume', at(`part-${shard[0]}.json`), ...subject);
  rmSync(at('fixtures'), { recursive: true });
  const parts = [3, 1, 2].map((number) => at(`part-${number}.json`));
  const merge = ['merge', ...parts, ...subject, '--fixtures', at('fixtures'), '--out', at('merged.json'), '--json'];
  const merged = await callMulligan(merge);
  expect(merged.code).toBe(1);
  expect(textOf('merged.json')).toBe(textOf('whole.json'));
  expect(JSON.parse(merged.stdout)).toEqual(lasting(whole));
  expect(readdirSync(at('fixtures')).map((name) => [name, textOf(join('fixtures', name))])).toEqual(fixtures);
}, 60_000);

test('what does not make one campaign is refused by name', async () => {
  const games = [...SEED, '--games', '12'];
  for (const number of [1, 2, 3]) await check(...games, '--shard', `${number}/3`, '--out', at(`${number}.json`));
  await check(...games, '--out', at('all.json'));
  await check(...games, '--shard', '3/4', '--out', at('of-four.json'));
  await check('--seed', '8', '--games', '12', '--shard', '3/3', '--out', at('other.json'));
  writeFileSync(at('old.json'), textOf('3.json').replace(/"sources":"[0-9a-f]{12}"/, '"sources":"000000000000"'));
  writeFileSync(at('cut.json'), textOf('3.json').slice(0, 900));
  writeFileSync(at('half.json'), textOf('3.json').replace('"from":9', '"from":10'));
  const { tally: _tally, ...record } = parseRecord(textOf('3.json'));
  writeFileSync(at('begun.json'), serializeRecord({ ...record, ending: null, tally: NOTHING }));
  const refused = async (...names: readonly string[]): Promise<string> => {
    const { code, stderr } = await callMulligan(['merge', ...names.map(at), '--out', at('none.json')]);
    expect(code).toBe(2);
    expect(readdirSync(directory)).not.toContain('none.json');
    return stderr;
  };
  expect(await refused('1.json', '3.json')).toContain('expected 3 shards, found 2; missing: 2/3');
  expect(await refused('1.json', '2.json', '1.json')).toMatch(
    /1\.json": expected each shard once, found 1\/3 in ".*1\.json" as well/,
  );
  expect(await refused('1.json', 'all.json')).toMatch(/all\.json": expected a shard, found a whole campaign/);
  expect(await refused('1.json', '2.json', 'of-four.json')).toMatch(/of-four\.json": expected a shard of .*in 4 parts/);
  expect(await refused('1.json', '2.json', 'other.json')).toMatch(/other\.json": .*of seed 7 .*found .*of seed 8/);
  expect(await refused('1.json', '2.json', 'old.json')).toMatch(/old\.json": expected .*made by .* \(000000000000\)/);
  expect(await refused('1.json', '2.json', 'cut.json')).toMatch(/cut\.json": not a campaign: expected JSON/);
  expect(await refused('1.json', '2.json', 'half.json')).toMatch(
    /half\.json": not a campaign: tally: expected as many/,
  );
  expect(await refused('1.json', '2.json', 'begun.json')).toMatch(
    /begun\.json": expected all games of shard 3\/3, found 0 of 4/,
  );
  expect(await refused('nowhere.json')).toMatch(/nowhere\.json": cannot be read: no such file/);
});

test('a campaign that was interrupted is kept, goes on, and ends as if nothing had been', async () => {
  const games = ['--games', '1500', ...SEED, '--workers', '1'];
  const cwd = mkdtempSync(join(directory, 'cwd-'));
  const ended = await runMulligan(['check', ...games, '--json'], {
    cwd,
    whileRunning: (kill, stderr) => stderr.once('data', () => setTimeout(() => kill('SIGINT'), 400)),
  });
  expect(ended.code).toBe(130);
  const { games: played, ending } = JSON.parse(ended.stdout);
  expect(ending).toBe('interrupted');
  expect(played).toBeGreaterThan(0);
  expect(played).toBeLessThan(1500);
  const [name = ''] = readdirSync(join(cwd, '.mulligan'));
  const kept = join(cwd, '.mulligan', name);
  const resumed = await check('--resume', kept, '--json');
  expect(resumed.code).toBe(0);
  expect(JSON.parse(resumed.stdout)).toMatchObject({ verdict: 'held', games: 1500, ending: 'complete' });
  const again = await check('--resume', kept, '--json');
  expect(lasting(again)).toEqual(lasting(resumed));
}, 60_000);

test('a campaign may be made longer, and then is what the longer one would have been', async () => {
  await check(...SEED, '--games', '10', '--out', at('short.json'));
  const longer = await check('--resume', at('short.json'), '--games', '25', '--json');
  expect(lasting(longer)).toEqual(lasting(await check(...SEED, '--games', '25', '--out', at('long.json'), '--json')));
  expect(textOf('short.json')).toBe(textOf('long.json'));
});

test.for([
  { args: ['--games', '5', '--minutes', '1'], message: '--games, --minutes: expected one of them, found both' },
  { args: ['--shard', '2'], message: '--shard: expected a part such as 2/4, found "2"' },
  { args: ['--shard', '5/4'], message: '--shard: expected a part such as 2/4, found "5/4"' },
  { args: ['--shard', '1/4', '--games', '3'], message: '--shard: expected at most 3 parts of as many games, found 4' },
  { args: ['--shard', '1/100001', '--games', '200000'], message: '--shard: expected at most 100000 parts' },
  { args: ['--shard', '1/4', '--minutes', '3'], message: '--shard: expected --games, found --minutes' },
  { args: ['--resume', 'nowhere.json'], message: '"nowhere.json": cannot be read: no such file' },
  { args: ['--resume', 'x.json', '--seed', '7'], message: '--seed: expected none with --resume' },
  { args: ['--workers', '0'], message: '--workers: expected a whole number from 1' },
  { args: ['--subject', 'nowhere.ts'], message: '--subject: expected a module, found "nowhere.ts"' },
  { args: ['--subject', 'src/golf/card.ts'], message: 'expected an export named subject, found nothing' },
  { args: ['--out', 'package.json/x.json'], message: '--out: expected a file that can be written' },
])('$args is a mistake of usage', async ({ args, message }) => {
  const { code, stdout, stderr } = await check(...args);
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
});

test('--out is never something that somebody would miss', async () => {
  await check(...SEED, '--games', '4', '--shard', '1/1', '--out', at('whole-shard.json'));
  writeFileSync(at('notes.txt'), 'precious');
  for (const out of [at('notes.txt'), directory, '/dev/null']) {
    const fresh = await check(...SEED, '--games', '4', '--out', out);
    const resumed = await check('--resume', at('whole-shard.json'), '--out', out);
    const merged = await callMulligan(['merge', at('whole-shard.json'), '--out', out]);
    expect([fresh.code, resumed.code, merged.code]).toEqual([2, 2, 2]);
    for (const { stderr } of [fresh, resumed, merged]) expect(stderr).toMatch(/--out: expected a (?:new )?file/);
  }
  expect(textOf('notes.txt')).toBe('precious');
  await check(...SEED, '--games', '4', '--out', at('linked.json'));
  symlinkSync(at('linked.json'), at('link.json'));
  await check(...SEED, '--games', '5', '--out', at('link.json'));
  expect(textOf('linked.json')).toContain('"games":5');
});

test('a file that cannot be kept any more loses nothing of what was found', async () => {
  mkdirSync(at('gone'));
  const games = ['--games', '600', ...SEED, '--workers', '1', '--json'];
  const ended = await runMulligan(['check', ...games, '--out', at('gone/out.json'), '--fixtures', at('none')], {
    whileRunning: (_kill, stderr) =>
      stderr.once('data', () => {
        rmSync(at('gone'), { recursive: true });
        writeFileSync(at('gone'), 'in the way');
      }),
  });
  expect(ended.code).toBe(3);
  expect(JSON.parse(ended.stdout)).toMatchObject({ verdict: 'held', games: 600 });
  expect(ended.stderr).toContain('--out: not kept: ');
});

test('an unfinished campaign is not written over, and goes on with the same subject only', async () => {
  await check(...SEED, '--games', '40', '--subject', FORGETFUL, '--bail', '--out', at('bailed.json'));
  const over = await check(...SEED, '--games', '5', '--out', at('bailed.json'));
  expect(over.stderr).toMatch(
    /--out: expected a new file, or --resume, found ".*bailed\.json", a campaign that is not/,
  );
  const bare = await check('--resume', at('bailed.json'));
  expect(bare.stderr).toMatch(/--subject: expected the module [0-9a-f]{12} that is on trial, found none/);
  const fewer = await check('--resume', at('bailed.json'), '--games', '1', '--subject', FORGETFUL);
  expect(fewer.stderr).toMatch(/--games: expected at least the \d+ that were played, found 1/);
  expect([over.code, bare.code, fewer.code]).toEqual([2, 2, 2]);
}, 60_000);
