import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { requestLine } from '../reading/request-line.ts';
import { acting, NEW_GAME } from '../testing/calls.ts';
import { countingSubject } from '../testing/counting-subject.ts';
import { serve } from './serve.ts';

async function served(requests: string, cut: number): Promise<string[]> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const serving = serve(countingSubject, { input, output });
  const bytes = Buffer.from(requests);
  for (let at = 0; at < bytes.length; at += cut) input.write(bytes.subarray(at, at + cut));
  input.end();
  await serving;
  output.end();
  return (await text(output)).split('\n');
}

describe('serving', () => {
  it.each([1, 7, 10_000])('answers each line with a line, cut every %i bytes', async (cut) => {
    const answers = await served(requestLine(5, NEW_GAME) + requestLine(6, acting('★')), cut);
    expect(answers).toEqual([
      '{"jsonrpc":"2.0","id":5,"result":{"events":[{"type":"begun"}],"table":{"count":0}}}',
      '{"jsonrpc":"2.0","id":6,"result":{"accepted":false,"reason":"expected add, found ★","table":{"count":0}}}',
      '',
    ]);
  });

  it.each([
    ['{"jsonrpc":"2.0","id":1,', null, -32700, 'request, id: expected a key in JSON, found the end of the line'],
    ['[]', null, -32600, 'expected a request with an integer id, found []'],
    ['{"jsonrpc":"2.0","method":"act"}', null, -32600, 'found {"jsonrpc":"2.0","method":"act"}'],
    ['{"jsonrpc":"2.0","id":1,"method":"fold"}', 1, -32601, 'method: expected initialize, new_game, act'],
    ['{"jsonrpc":"2.0","id":1,"method":"act"}', 1, -32602, 'act, params: expected an object, found nothing'],
    [
      '{"jsonrpc":"2.0","id":1,"method":"act","params":{"action":{},"table":1}}',
      1,
      -32602,
      'act, params.table: expected true or false, found 1',
    ],
  ])('answers with an error to what cannot be answered: %s', async (line, id, code, message) => {
    const [answer = ''] = await served(`${line}\n`, 10_000);
    expect(JSON.parse(answer)).toEqual({
      jsonrpc: '2.0',
      id,
      error: { code, message: expect.stringContaining(message) },
    });
  });
});
