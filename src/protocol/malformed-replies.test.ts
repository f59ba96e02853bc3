/**
 * A thousand replies with something wrong with them. Whether something is wrong with one the published schemas say, and
 * not who reads it; a reply that happens to be right after all does not count.
 */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import seedrandom from 'seedrandom';
import { expect, it } from 'vitest';
import type { Misconduct } from './connection.ts';
import { INTRODUCTION } from './introduction.ts';
import { type Call, METHODS } from './messages.ts';
import { openProgram } from './process/open-subject.ts';
import { answerLine } from './serving/answer-line.ts';
import { answerer } from './serving/answerer.ts';
import { acting, LEGAL, NEW_GAME, rebuilding } from './testing/calls.ts';
import { countingSubject } from './testing/counting-subject.ts';
import { fakeProgram } from './testing/fake-program.ts';
import { type Spoilt, spoilReply } from './testing/spoil-reply.ts';

const REPLIES = 1000;
const GAME: readonly Call[] = [
  ...[INTRODUCTION, NEW_GAME, LEGAL, acting('add'), acting('take'), acting('add', {}, false)],
  ...[rebuilding([{ type: 'begun' }]), rebuilding([]), { method: 'shutdown', params: {} } as const],
];

const ajv = new Ajv2020({ allowUnionTypes: true });
const isResponse = new Map(METHODS.map((method) => [method, compiled(`${method}.response`)]));
const isError = compiled('error.response');

function compiled(name: string): (value: unknown) => boolean {
  const file = new URL(`../../docs/subject-protocol/${name}.schema.json`, import.meta.url);
  return ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
}

/** A line that answers that request, as far as a line can tell. */
function isRight({ method, params }: Call, id: number, bytes: Buffer): boolean {
  const end = bytes.indexOf('\n');
  let value: { readonly id?: unknown; readonly result?: object };
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, end)));
  } catch {
    return false;
  }
  if (!(isResponse.get(method)?.(value) || isError(value)) || value.id !== id) return false;
  return method !== 'act' || !params.table || value.result === undefined || 'table' in value.result;
}

it('each is a misconduct that names message and field', async () => {
  const random = seedrandom('malformed replies');
  const below = (bound: number): number => Math.floor(random() * bound);
  /** So many replies are left as they are. */
  let before = 0;
  let spoilt: Spoilt & { readonly id: number };
  const start = fakeProgram(() => {
    const answer = answerer(countingSubject);
    let isIntroduced = false;
    return (line) => {
      const reply = `${answerLine(answer, line)}\n`;
      if (!isIntroduced || before !== 0) {
        if (isIntroduced) before -= 1;
        isIntroduced = true;
        return Buffer.from(reply);
      }
      before = -1;
      spoilt = { ...spoilReply(reply, below), id: JSON.parse(line).id };
      return spoilt.bytes;
    };
  });
  const subject = await openProgram('spoilt', start);

  const blamed = new Map<string, number>();
  for (let count = 0; count < REPLIES; ) {
    const index = below(GAME.length);
    before = index;
    const answers = await subject.ask(GAME);
    const call = GAME[index] as Call;
    const { bytes, field, id } = spoilt!;
    const what = `${call.method}: ${bytes}`;
    if (isRight(call, id, bytes)) {
      expect(answers.length, what).toBe(GAME.length);
      continue;
    }
    count += 1;
    const { misconduct } = answers[index] as { readonly misconduct: Misconduct };
    expect(answers.length, what).toBe(index + 1);
    expect(misconduct, what).toMatchObject({
      kind: expect.stringMatching(/^(malformed|unasked)$/),
      method: call.method,
    });
    expect(misconduct.expected, what).not.toBe('');
    expect(misconduct.found, what).not.toBe('');
    // Without its error, it is an answer without a result.
    if (field !== undefined && !(field === 'error' && misconduct.field === 'result'))
      expect(misconduct.field.startsWith(field), `${what} ${misconduct.field}`).toBe(true);
    blamed.set(call.method, (blamed.get(call.method) ?? 0) + 1);
  }
  expect([...blamed.keys()].sort()).toEqual([...METHODS].sort());
  await subject.close();
});
