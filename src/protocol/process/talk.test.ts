/** What a talk makes of a program's output, whatever comes when. */
import { describe, expect, it } from 'vitest';
import { acting, NEW_GAME } from '../testing/calls.ts';
import type { Listener, Program } from './program.ts';
import { BYTES_MAX, Talk } from './talk.ts';

/** A program that a test is itself. */
interface Puppet {
  readonly talk: Talk;
  readonly listener: Listener;
  readonly written: string[];
  readonly wasKilled: () => boolean;
  say(text: string): void;
}

function puppet({ timeoutMs = 600_000, endsWhenKilled = true } = {}): Puppet {
  const written: string[] = [];
  let listener: Listener | undefined;
  let kills = 0;
  const talk = new Talk((who): Program => {
    listener = who;
    return {
      write: (text) => void written.push(text),
      endInput: () => void written.push('end'),
      kill: () => {
        kills += 1;
        if (endsWhenKilled && kills === 1) who.ended('it was ended by SIGKILL');
      },
      lastMessages: () => '',
    };
  }, timeoutMs);
  // It was given when the talk began.
  const heard = listener as unknown as Listener;
  return {
    talk,
    listener: heard,
    written,
    wasKilled: () => kills > 0,
    say: (text) => heard.output(Buffer.from(text)),
  };
}

const answerTo = (id: number): string => `{"jsonrpc":"2.0","id":${id},"result":{"events":[],"table":{}}}\n`;
const ANSWER = { result: { events: [], table: {} } };
const MALFORMED = { misconduct: { kind: 'malformed', method: 'new_game', field: '', found: '"hello"' } };

describe('a talk', () => {
  it('asks all at once, with ids that grow, and answers in order', async () => {
    const { talk, written, say } = puppet();
    const first = talk.ask([NEW_GAME, NEW_GAME]);
    expect(written).toHaveLength(1);
    expect(written[0]?.split('\n').map((line) => (line === '' ? '' : JSON.parse(line).id))).toEqual([1, 2, '']);
    say(answerTo(1) + answerTo(2));
    expect(await first).toEqual([ANSWER, ANSWER]);
    const second = talk.ask([NEW_GAME]);
    say(answerTo(3));
    expect(await second).toEqual([ANSWER]);
  });

  it('gives each answer the whole time limit', async () => {
    const { talk, say } = puppet({ timeoutMs: 100 });
    const answers = talk.ask([NEW_GAME, NEW_GAME, NEW_GAME, NEW_GAME]);
    const sayLater = (id: number): void =>
      void setTimeout(() => {
        say(answerTo(id));
        if (id < 4) sayLater(id + 1);
      }, 60);
    sayLater(1);
    expect(await answers).toEqual([ANSWER, ANSWER, ANSWER, ANSWER]);
  });

  it('waits no longer than that, however much of an answer is there', async () => {
    const { talk, say, wasKilled } = puppet({ timeoutMs: 50 });
    const answers = talk.ask([NEW_GAME, NEW_GAME]);
    say(`${answerTo(1)}{"jsonrpc":`);
    expect(await answers).toMatchObject([
      ANSWER,
      { misconduct: { kind: 'hung', method: 'new_game', lastMessages: '{"jsonrpc":' } },
    ]);
    expect(wasKilled()).toBe(true);
    expect(talk.isOver).toBe(true);
  });

  it('waits as long as a question is given, and for the next one as long as always', async () => {
    const { talk, say } = puppet({ timeoutMs: 50 });
    const patient = talk.ask([NEW_GAME], 600_000);
    setTimeout(() => say(answerTo(1)), 150);
    expect(await patient).toEqual([ANSWER]);
    expect(await talk.ask([NEW_GAME])).toMatchObject([{ misconduct: { kind: 'hung' } }]);
  });

  it('is the same whether a line too many comes before the next question or after it', async () => {
    const early = puppet();
    early.say('hello\n');
    expect(await early.talk.ask([NEW_GAME])).toMatchObject([MALFORMED]);
    const late = puppet();
    const answers = late.talk.ask([NEW_GAME]);
    late.say('hello\n');
    expect(await answers).toMatchObject([MALFORMED]);
  });

  it('is the same whether the program ends before the next question or after it', async () => {
    const blamed = { misconduct: { kind: 'ended', method: 'new_game', found: 'it ended with exit code 9' } };
    const early = puppet();
    early.listener.ended('it ended with exit code 9');
    expect(await early.talk.ask([NEW_GAME])).toMatchObject([blamed]);
    const late = puppet();
    const answers = late.talk.ask([NEW_GAME]);
    late.listener.ended('it ended with exit code 9');
    expect(await answers).toMatchObject([blamed]);
  });

  it('hears what was said before the end', async () => {
    const { talk, say, listener } = puppet();
    const answers = talk.ask([NEW_GAME, NEW_GAME]);
    say(answerTo(1));
    say('{"half');
    listener.ended('it ended with exit code 0');
    expect(await answers).toMatchObject([ANSWER, { misconduct: { kind: 'ended', lastMessages: '{"half' } }]);
  });

  it('ends a program at once that says too much without being asked, and blames it later', async () => {
    const { talk, listener, wasKilled } = puppet();
    const megabyte = Buffer.alloc(1024 * 1024, 'x');
    for (let said = 0; said < BYTES_MAX; said += megabyte.length) listener.output(megabyte);
    expect(wasKilled()).toBe(false);
    listener.output(Buffer.from('x'));
    expect(wasKilled()).toBe(true);
    const [answer] = await talk.ask([acting('go')]);
    expect(answer).toMatchObject({ misconduct: { kind: 'too_much', method: 'act', found: 'more' } });
  });

  it('takes a line of 16 MiB', async () => {
    const { talk, say } = puppet();
    const answers = talk.ask([NEW_GAME]);
    const line = answerTo(1);
    say(`${' '.repeat(BYTES_MAX - line.length + 1)}${line}`);
    expect(await answers).toEqual([ANSWER]);
  });

  it('does not wait for ever for one that cannot be ended', async () => {
    const { talk, say, written } = puppet({ endsWhenKilled: false });
    const answers = talk.ask([NEW_GAME]);
    say('hello\n');
    expect(await answers).toMatchObject([MALFORMED]);
    await talk.close();
    expect(written).toHaveLength(1);
  });

  it('closes with a request to shut down and the end of its input', async () => {
    const { talk, written, wasKilled } = puppet();
    await talk.close();
    expect(written).toEqual(['{"jsonrpc":"2.0","id":1,"method":"shutdown","params":{}}\n', 'end']);
    // It did not end by itself.
    expect(wasKilled()).toBe(true);
  });
});
