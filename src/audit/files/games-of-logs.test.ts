import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serializeEvent } from '../../events/codec.ts';
import { auditGame } from '../judge/audit-game.ts';
import { DEFAULT_SETTINGS } from '../judge/audited-game.ts';
import { soundGames } from '../testing/sound-game.ts';
import { gamesOfLogs, type OfLogs } from './games-of-logs.ts';

const games = soundGames('logs', 80)
  .filter(({ events }) => events.length > 20)
  .take(5)
  .toArray();
const lines = games.map(({ events }) => events.map(serializeEvent));
const ids = games.map(({ stored }) => stored.game_id);
const [one = [], two = [], three = []] = lines;

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mulligan-logs-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function logOf(name: string, content: readonly string[] | Buffer): Promise<string> {
  const file = join(directory, name);
  await writeFile(file, Array.isArray(content) ? content.map((line) => `${line}\n`).join('') : (content as Buffer));
  return file;
}

function read(files: readonly string[], wanted?: ReadonlySet<string>): Promise<OfLogs[]> {
  const { signal } = new AbortController();
  return Array.fromAsync(gamesOfLogs(files, wanted === undefined ? { signal } : { signal, games: wanted }));
}

/** What an audit says of the logs: ids of the games, and findings as far as they name a place. */
async function audited(files: readonly string[]) {
  const all = await read(files);
  return {
    games: all.flatMap(({ game }) => (game === undefined ? [] : [game.game_id])),
    findings: all.flatMap(({ game, finding }) =>
      (game === undefined ? [finding] : auditGame(game, DEFAULT_SETTINGS).findings).map(
        ({ game_id, sequence_num, code, path }) => ({ game_id, sequence_num, code, path }),
      ),
    ),
  };
}

describe('logs as files', () => {
  it('give one game after the other', async () => {
    const file = await logOf('ordinary.jsonl', lines.flat());
    expect(await audited([file])).toEqual({ games: ids, findings: [] });
  });

  it('give each game when its last line has come, however the lines lie', async () => {
    const inTurn = one.flatMap((line, index) => [line, '', ...(two[index] === undefined ? [] : [two[index]])]);
    const rest = two.slice(one.length);
    const first = await logOf('first.jsonl', [...inTurn, ...three.slice(0, 7)]);
    const second = await logOf('second.jsonl', [...three.slice(7), ...rest]);
    const found = await audited([first, second]);
    expect(found.findings).toEqual([]);
    expect([...found.games].sort()).toEqual(ids.slice(0, 3).sort());
    expect(found.games[0]).toBe(ids[0]);
  });

  it('give the same events that a table would hold', async () => {
    const file = await logOf('same.jsonl', one);
    const [{ game } = {}] = await read([file]);
    expect(game?.events).toEqual(games[0]?.stored.events);
  });

  it('give only the games that are wanted', async () => {
    const file = await logOf('wanted.jsonl', lines.flat());
    const found = await read([file], new Set(ids.slice(1, 2)));
    expect(found.map(({ game }) => game?.game_id)).toEqual(ids.slice(1, 2));
  });

  it('may be empty', async () => {
    expect(await audited([await logOf('empty.jsonl', [])])).toEqual({ games: [], findings: [] });
  });

  it('are read to where they ended when reading began', async () => {
    const file = await logOf('growing.jsonl', [...one, ...two]);
    const found = gamesOfLogs([file], { signal: new AbortController().signal });
    const first = await found.next();
    await appendFile(file, three.map((line) => `${line}\n`).join(''));
    const rest = await Array.fromAsync(found);
    expect([first.value?.game?.game_id, ...rest.map(({ game }) => game?.game_id)]).toEqual(ids.slice(0, 2));
  });
});

describe('a line that is no event', () => {
  const change = (index: number, changed: (line: string) => string) => one.with(index, changed(one[index] ?? ''));
  const [id = ''] = ids;

  it.for<[name: string, line: (line: string) => string, finding: object]>([
    ['is cut off', (line) => line.slice(0, -30), { sequence_num: 6, code: 'unparsable_data', path: 'FILE:6' }],
    ['is something else', () => '<<<<<<< HEAD', { sequence_num: null, code: 'unparsable_data', path: 'FILE:6' }],
    ['is a list', () => '[]', { sequence_num: null, code: 'unparsable_data', path: 'FILE:6' }],
    [
      'has a key twice',
      (line) => line.replace('{', '{"player_id":null,'),
      { sequence_num: 6, code: 'unparsable_data', path: 'FILE:6' },
    ],
    [
      'is endless',
      (line) => `${line}${' '.repeat(4_000_000)}`,
      { sequence_num: 6, code: 'unparsable_data', path: 'FILE:6' },
    ],
    [
      'has no number',
      (line) => line.replace('"sequence_num":6,', ''),
      { sequence_num: null, code: 'unparsable_data', path: 'sequence_num' },
    ],
    [
      'has a number that is text',
      (line) => line.replace('"sequence_num":6,', '"sequence_num":"6",'),
      { sequence_num: null, code: 'unparsable_data', path: 'sequence_num' },
    ],
    [
      'names no game',
      (line) => line.replace(/"game_id":"[^"]*",/, ''),
      { sequence_num: 6, code: 'unparsable_data', path: 'game_id' },
    ],
    [
      'has a player that is a number',
      (line) => line.replace(/"player_id":("[^"]*"|null)/, '"player_id":7'),
      { sequence_num: 6, code: 'unparsable_data', path: 'player_id' },
    ],
    [
      'has one field more',
      (line) => line.replace('{', '{"mood":"good",'),
      { sequence_num: 6, code: 'unknown_field', path: 'mood' },
    ],
    [
      'has a type that is none',
      (line) => line.replace(/"event_type":"\w+"/, '"event_type":7'),
      { sequence_num: 6, code: 'unknown_type', path: 'event_type' },
    ],
  ])('that %s is one finding', async ([, changed, finding]) => {
    const file = await logOf('spoilt.jsonl', change(5, changed));
    const found = await audited([file]);
    expect(found.games).toEqual([id]);
    const findings = found.findings.map((each) => ({ ...each, path: each.path.replace(file, 'FILE') }));
    expect(findings).toEqual([{ game_id: id, ...finding }]);
  });

  it('is one finding if it has a minus zero', async () => {
    const index = one.findIndex((line) => line.includes('"current_player_idx":'));
    const file = await logOf(
      'minus.jsonl',
      change(index, (line) => line.replace(/("current_player_idx":)\d/, '$1-0')),
    );
    expect((await audited([file])).findings).toMatchObject([
      { code: 'unparsable_data', path: 'data.current_player_idx' },
    ]);
  });

  it('is one finding if its bytes are no text', async () => {
    const bytes = Buffer.from(one.map((line) => `${line}\n`).join(''));
    bytes[bytes.indexOf('"timestamp"') + 3] = 0xff;
    const file = await logOf('bytes.jsonl', bytes);
    expect((await audited([file])).findings).toMatchObject([{ game_id: id, sequence_num: 1, code: 'unparsable_data' }]);
  });

  it('belongs to nobody if no line stands before it', async () => {
    const file = await logOf('nobody.jsonl', ['nonsense', ...one]);
    const found = await audited([file]);
    expect(found.games).toEqual([id]);
    expect(found.findings).toEqual([{ game_id: '', sequence_num: null, code: 'unparsable_data', path: `${file}:1` }]);
  });
});

describe('a log that cannot be read', () => {
  it.for(['missing.jsonl', '.'])('is named: %s', async (name) => {
    const file = join(directory, name);
    await expect(read([file])).rejects.toMatchObject({ name: 'UnreadableLogError', file });
  });

  it('is left when somebody interrupts', async () => {
    const file = await logOf('interrupted.jsonl', lines.flat());
    const signal = AbortSignal.abort(new Error('interrupted'));
    await expect(Array.fromAsync(gamesOfLogs([file], { signal }))).rejects.toThrow('interrupted');
  });
});
