import { describe, expect, it } from 'vitest';
import type { Call } from '../messages.ts';
import { acting, LEGAL, NEW_GAME, rebuilding } from '../testing/calls.ts';
import { readAnswer } from './read-answer.ts';

const INITIALIZE: Call = {
  method: 'initialize',
  params: { protocol: 'mulligan-subject/1', harness: { name: 'x', version: '1' } },
};
const ABOUT = { protocol: 'mulligan-subject/1', name: 'n', version: '1', game: 'g' };

function read(result: unknown, call: Call): unknown {
  return readAnswer(Buffer.from(JSON.stringify({ jsonrpc: '2.0', id: 7, result })), 7, call);
}

describe('an answer', () => {
  it('is read as what its method answers with, without what is the subject’s own affair', () => {
    const about = { ...ABOUT, more: 1, plays: { reshuffle: true, more: 1 } };
    expect(read(about, INITIALIZE)).toEqual({
      result: {
        ...ABOUT,
        legal_actions: false,
        deterministic: true,
        refuses_disorder: false,
        omits: [],
        rebuild_omits: [],
        plays: { reshuffle: true },
      },
    });
    const table = { deep: [{ er: null }] };
    expect(read({ table, more: 1 }, rebuilding([]))).toEqual({ result: { table } });
    expect(read(null, { method: 'shutdown', params: {} })).toEqual({ result: null });
  });

  it('may be an error', () => {
    const line = '{"jsonrpc":"2.0","id":7,"error":{"code":-1,"message":"no","data":[]}}\r';
    expect(readAnswer(line, 7, NEW_GAME)).toEqual({ error: { code: -1, message: 'no' } });
  });

  it('has keys that are what is written', () => {
    // JSON.parse may take the second for the first.
    const tables = [
      { before: 1, '\\': 2 },
      { before: 1, '\n': 2 },
    ];
    for (const table of tables) expect(read({ table }, rebuilding([]))).toEqual({ result: { table } });
  });
});

describe('a long number', () => {
  const line = (result: string): string => `{"jsonrpc":"2.0","id":7,"result":${result}}`;

  it('is handed back as it is written', () => {
    const result = '{"events":[{"at":1764166400123456789}],"table":{"count":[9007199254740993]}}';
    const answer = readAnswer(line(result), 7, NEW_GAME);
    expect(JSON.stringify(answer)).toBe(`{"result":${result}}`);
  });

  it('is a number where another value is expected', () => {
    const wrong = { kind: 'malformed', path: 'result.table', expected: 'an object', found: '1764166400123456800' };
    expect(readAnswer(line('{"events":[],"table":1764166400123456789}'), 7, NEW_GAME)).toMatchObject({ wrong });
  });
});

describe('a result that does not fit is named by its field', () => {
  it.each<[Call, unknown, string, string, string]>([
    [INITIALIZE, { ...ABOUT, protocol: 'x/2' }, 'result.protocol', '"mulligan-subject/1"', '"x/2"'],
    [INITIALIZE, { ...ABOUT, name: '' }, 'result.name', 'at least 1', '""'],
    [INITIALIZE, { ...ABOUT, omits: ['a', 1] }, 'result.omits[1]', 'text', '1'],
    [
      INITIALIZE,
      { ...ABOUT, plays: { players: { min: 0.5, max: 2 } } },
      'result.plays.players.min',
      'a whole number',
      '0.5',
    ],
    [
      INITIALIZE,
      { ...ABOUT, plays: { options: { size: [] } } },
      'result.plays.options.size',
      'at least 1 entries',
      '[]',
    ],
    [INITIALIZE, [], 'result', 'an object', '[]'],
    [NEW_GAME, { events: {}, table: {} }, 'result.events', 'a list', '{}'],
    [NEW_GAME, { events: [] }, 'result.table', 'an object', 'nothing'],
    [acting('x'), { accepted: 'yes' }, 'result.accepted', 'true or false', '"yes"'],
    [acting('x'), {}, 'result.accepted', 'true or false', 'nothing'],
    [acting('x'), { accepted: true, table: {} }, 'result.events', 'a list', 'nothing'],
    [acting('x'), { accepted: true, events: [] }, 'result.table', 'an object, as it was asked for', 'nothing'],
    [acting('x'), { accepted: false, table: {}, reason: 1 }, 'result.reason', 'text', '1'],
    [LEGAL, { actions: [{}, 'draw'] }, 'result.actions[1]', 'an object', '"draw"'],
    [rebuilding([]), { table: null }, 'result.table', 'an object', 'null'],
    [{ method: 'shutdown', params: {} }, 0, 'result', 'null', '0'],
  ])('%j: %j', (call, result, path, expected, found) => {
    expect(read(result, call)).toEqual({ wrong: { kind: 'malformed', path, expected, found } });
  });

  it('but needs no table that was not asked for', () => {
    expect(read({ accepted: false }, acting('x', {}, false))).toEqual({ result: { accepted: false } });
  });
});

describe('a line that is no answer is named by its field', () => {
  it.each([
    ['[]', 'malformed', '', 'an object', '[]'],
    ['{"id":7,"result":null}', 'malformed', 'jsonrpc', '"2.0"', 'nothing'],
    ['{"jsonrpc":2.0,"id":7,"result":null}', 'malformed', 'jsonrpc', '"2.0"', '2'],
    ['{"jsonrpc":"2.0","result":null}', 'malformed', 'id', '7', 'nothing'],
    ['{"jsonrpc":"2.0","id":"7","result":null}', 'malformed', 'id', '7', '"7"'],
    ['{"jsonrpc":"2.0","id":8,"result":null}', 'malformed', 'id', '7', '8'],
    ['{"jsonrpc":"2.0","id":6,"result":null}', 'unasked', 'id', 'an id that has no answer yet', '6'],
    ['{"jsonrpc":"2.0","method":"log","params":[]}', 'unasked', 'method', 'no request of its own', '"log"'],
    ['{"jsonrpc":"2.0","id":7}', 'malformed', 'result', 'a result or an error', 'nothing'],
    ['{"jsonrpc":"2.0","id":7,"error":"no"}', 'malformed', 'error', 'an object', '"no"'],
    ['{"jsonrpc":"2.0","id":7,"error":{"message":"no"}}', 'malformed', 'error.code', 'a whole number', 'nothing'],
    ['{"jsonrpc":"2.0","id":7,"error":{"code":1}}', 'malformed', 'error.message', 'text', 'nothing'],
    [
      '{"jsonrpc":"2.0","id":7,"result":null,"error":null}',
      'malformed',
      'error',
      'either a result or an error',
      'null',
    ],
    [
      '{"jsonrpc":"2.0","id":7,"result":{"events":[1,',
      'malformed',
      'result.events[1]',
      'a value in JSON',
      'the end of the line',
    ],
    ['{"a":{"b\\n":1,"b\\n":2}}', 'malformed', '', 'each key once in an object', '"b\\n" twice'],
  ])('%s', (line, kind, path, expected, found) => {
    expect(readAnswer(line, 7, NEW_GAME)).toEqual({ wrong: { kind, path, expected, found } });
  });

  it('if it is not UTF-8', () => {
    const line = Buffer.from('{"jsonrpc":"2.0","id":7,"result":{"events":["ab?"]}}');
    line[line.indexOf('?')] = 0xe4;
    expect(readAnswer(line, 7, NEW_GAME)).toMatchObject({
      wrong: { kind: 'malformed', path: 'result.events[0]', expected: 'UTF-8' },
    });
  });
});
