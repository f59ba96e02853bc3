/**
 * A thousand replies with something wrong with them. Whether something is wrong with one the published schemas say, and
 * not who reads it; a reply that happens to be right after all does not count.
 */
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
import { messageJudge } from './testing/published-schemas.ts';
import { type Spoilt, spoilReply } from './testing/spoil-reply.ts';

const REPLIES = 1000;
const GAME: readonly Call[] = [
  ...[INTRODUCTION, NEW_GAME, LEGAL, acting('add'), acting('take'), acting('add', {}, false)],
  ...[rebuilding([{ type: 'begun' }]), rebuilding([]), { method: 'shutdown', params: {} } as const],
];

const isMessage = messageJudge();

/** A line that answers that request, as far as a line can tell. */
function isRight({ method, params }: Call, id: number, bytes: Buffer): boolean {
  const end = bytes.indexOf('\n');
  let value: { readonly id?: unknown; readonly result?: object } | null;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, end)));
  } catch {
    return false;
  }
  if (value?.id !== id || !(isMessage(`${method}.response`, value) || isMessage('error.response', value))) return false;
  return method !== 'act' || !params.table || value.result === undefined || 'table' in value.result;
}

it('each is a misconduct that names message and field', async () => {
  const random = seedrandom('malformed replies');
  const below = (bound: number): number => Math.floor(random() * bound);
  /** So many replies are left as they are. */
  let before = 0;
  let spoilt: Spoilt = { bytes: Buffer.from(''), field: undefined };
  let spoiltId = 0;
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
      spoilt = spoilReply(reply, below);
      spoiltId = JSON.parse(line).id;
      return spoilt.bytes;
    };
  });
  const subject = await openProgram('spoilt', start);

  const blamed = new Map<string, number>();
  for (let count = 0; count < REPLIES; ) {
    const index = below(GAME.length);
    before = index;
    const answers = await subject.ask(GAME);
    // The index is below the length.
    const call = GAME[index] as Call;
    const { bytes, field } = spoilt;
    const what = `${call.method}: ${bytes}`;
    if (isRight(call, spoiltId, bytes)) {
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
