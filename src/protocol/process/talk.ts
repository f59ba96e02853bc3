/**
 * A talk with one program, from its start to its end: requests with ids, answers in their order, each in time.
 *
 * What the program writes while nothing is asked is kept, and read as the answer to what is asked next; that it has ended
 * is told then, too. So what is found does not depend on how fast either side was.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { printable } from '../../golf/show.ts';
import type { Answer } from '../connection.ts';
import type { Call } from '../messages.ts';
import { readAnswer, type Wrong } from '../reading/read-answer.ts';
import { requestLine } from '../reading/request-line.ts';
import { Deadline } from './deadline.ts';
import { LineReader } from './line-reader.ts';
import type { Program, StartProgram } from './program.ts';

/** A line is at most 16 MiB, and so is what may wait to be read. */
export const BYTES_MAX = 16 * 1024 * 1024;
/** How long somebody may take to end who was asked to, or made to. */
const ENDING_MS = 1000;
const SHOWN_BYTES_MAX = 500;

interface Asked {
  readonly calls: readonly Call[];
  readonly firstId: number;
  /** For each answer. */
  readonly limitMs: number;
  readonly answers: Answer[];
  readonly resolve: (answers: readonly Answer[]) => void;
  readonly reject: (error: Error) => void;
}

export class Talk {
  readonly #program: Program;
  readonly #timeoutMs: number;
  readonly #deadline: Deadline;
  readonly #lines = new LineReader();
  readonly #hasEnded = Promise.withResolvers<void>();
  /** How it ended, if it has. */
  #end: string | Error | undefined;
  #asked: Asked | undefined;
  #nextId = 1;
  #isOver = false;

  constructor(start: StartProgram, timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
    this.#deadline = new Deadline(() => void this.#blame(this.#hung()));
    this.#program = start({ output: (bytes) => this.#hear(bytes), ended: (how) => this.#endAs(how) });
  }

  /** Whether nothing more can be asked here. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** The end of its standard error so far. */
  get lastMessages(): string {
    return this.#program.lastMessages();
  }

  /** As `Connection.ask`, but for a talk that is over. `limitMs`: for each answer. Rejects if the program was never there. */
  ask(calls: readonly Call[], limitMs = this.#timeoutMs): Promise<readonly Answer[]> {
    const firstId = this.#nextId;
    this.#nextId += calls.length;
    return new Promise((resolve, reject) => {
      this.#asked = { calls, firstId, limitMs, answers: [], resolve, reject };
      if (this.#end === undefined) {
        this.#program.write(calls.map((call, index) => requestLine(firstId + index, call)).join(''));
        this.#deadline.start(limitMs);
      }
      this.#read();
      this.#limit();
      if (this.#end !== undefined) this.#endAs(this.#end);
    });
  }

  /** Ends it at once, for what it has done; answers with its last messages. */
  async breakOff(): Promise<string> {
    this.#isOver = true;
    this.#deadline.stop();
    this.#program.kill();
    await this.#waitForEnd();
    return this.#program.lastMessages();
  }

  /** Asks it to shut down, and makes sure that it has ended. */
  async close(): Promise<void> {
    if (this.#asked !== undefined)
      await this.#blame({ kind: 'ended', path: '', expected: 'an answer', found: 'that the talk was closed' });
    if (this.#end === undefined && !this.#isOver) {
      this.#isOver = true;
      this.#program.write(requestLine(this.#nextId, { method: 'shutdown', params: {} }));
      this.#program.endInput();
      await this.#waitForEnd();
    }
    if (this.#end === undefined) await this.breakOff();
  }

  #hear(bytes: Buffer): void {
    if (this.#isOver) return;
    this.#lines.push(bytes);
    this.#read();
    this.#limit();
  }

  #read(): void {
    while (this.#asked !== undefined) {
      const line = this.#lines.next();
      if (line === undefined) return;
      this.#take(line, this.#asked);
    }
  }

  #take(line: Buffer, { calls, firstId, limitMs, answers, resolve }: Asked): void {
    const index = answers.length;
    // The talk would not be asked any more if all calls had been answered.
    const answer = readAnswer(line, firstId + index, calls[index] as Call);
    if ('wrong' in answer) {
      void this.#blame(answer.wrong, line.subarray(0, SHOWN_BYTES_MAX));
      return;
    }
    answers.push(answer);
    if (answers.length < calls.length) {
      this.#deadline.start(limitMs);
      return;
    }
    this.#asked = undefined;
    this.#deadline.stop();
    resolve(answers);
  }

  /** Whoever writes too much is ended at once, and blamed for it when there is something to answer. */
  #limit(): void {
    if (this.#lines.size <= BYTES_MAX) return;
    const expected = `at most ${BYTES_MAX} bytes in a line`;
    if (this.#asked === undefined) this.#program.kill();
    else void this.#blame({ kind: 'too_much', path: '', expected, found: 'more' });
  }

  #endAs(how: string | Error): void {
    this.#end = how;
    this.#hasEnded.resolve();
    if (this.#asked === undefined) return;
    if (typeof how === 'string') void this.#blame({ kind: 'ended', path: '', expected: 'an answer', found: how });
    else this.#asked.reject(how);
  }

  #hung(): Wrong {
    return {
      kind: 'hung',
      path: '',
      expected: `an answer within ${this.#asked?.limitMs ?? this.#timeoutMs} ms`,
      found: 'none',
    };
  }

  /** The last answer to what was asked is what the program did instead, and there is no other. */
  async #blame({ kind, path, expected, found }: Wrong, line = this.#lines.peek(SHOWN_BYTES_MAX)): Promise<void> {
    const asked = this.#asked;
    if (asked === undefined) return;
    this.#asked = undefined;
    // The call that is next due.
    const { method } = asked.calls[asked.answers.length] as Call;
    const messages = [await this.breakOff(), printable(line.toString())].filter((text) => text !== '');
    const misconduct = { kind, method, field: path, expected, found, lastMessages: messages.join('\n') };
    asked.answers.push({ misconduct });
    asked.resolve(asked.answers);
  }

  async #waitForEnd(): Promise<void> {
    const waiting = new AbortController();
    const waited = sleep(ENDING_MS, undefined, { signal: waiting.signal }).catch(() => {});
    await Promise.race([this.#hasEnded.promise, waited]);
    waiting.abort();
  }
}
