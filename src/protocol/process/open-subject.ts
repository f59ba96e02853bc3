/** A subject that is a program of its own, as a connection that outlives its processes. */
import { isDeepStrictEqual } from 'node:util';
import { show } from '../../golf/show.ts';
import type { Answer, Connection, Misconduct } from '../connection.ts';
import { INTRODUCTION } from '../introduction.ts';
import type { About, Call } from '../messages.ts';
import { SubjectStartError } from '../subject-start-error.ts';
import type { StartProgram } from './program.ts';
import { splitCommand } from './split-command.ts';
import { processOf } from './start-process.ts';
import { Talk } from './talk.ts';

/** For each answer, from when it is the next one due. */
export const TIMEOUT_MS = 10_000;

/** How patient one is with a subject. */
export interface OpenOptions {
  /** Milliseconds for each answer; 10,000 unless given. */
  readonly timeoutMs?: number | undefined;
  /** The same for the introduction, before which a program has to start; 10,000 or `timeoutMs`, whichever is more, unless given. */
  readonly startMs?: number | undefined;
}

/**
 * Starts the command (program and arguments, with quotes and backslashes as in a shell, but without one) and has it
 * introduce itself. Throws `SubjectStartError` if it does not.
 */
export async function openSubject(command: string, options: OpenOptions = {}): Promise<Connection> {
  return openProgram(command, processOf(splitCommand(command)), options);
}

/** As `openSubject`, for whatever can be started; `name` stands for it in messages. */
export async function openProgram(
  name: string,
  start: StartProgram,
  { timeoutMs = TIMEOUT_MS, startMs = Math.max(timeoutMs, TIMEOUT_MS) }: OpenOptions = {},
): Promise<Connection> {
  let talk = begin(name, start, timeoutMs);
  const first = await introduce(name, talk, startMs);
  if ('misconduct' in first) {
    const { kind, field, expected, found, lastMessages } = first.misconduct;
    const where = field === '' ? '' : `, ${field}`;
    throw new SubjectStartError(name, `initialize${where}: expected ${expected}, found ${found} (${kind})`, {
      lastMessages,
    });
  }
  const { about } = first;
  let isAsked = false;
  let isClosed = false;

  const answersTo = async (calls: readonly Call[]): Promise<readonly Answer[]> => {
    if (talk.isOver) {
      talk = begin(name, start, timeoutMs);
      const again = await introduce(name, talk, startMs, about);
      if ('misconduct' in again) return [again];
    }
    return talk.ask(calls);
  };
  return {
    about,
    ask: async (calls) => {
      if (isClosed)
        throw new Error(`subject ${name}: expected nothing to be asked after closing, found ${calls.length}`);
      if (isAsked) throw new Error(`subject ${name}: expected one thing to be asked at a time, found two`);
      if (calls.length === 0) return [];
      isAsked = true;
      try {
        return await answersTo(calls);
      } finally {
        isAsked = false;
      }
    },
    close: async () => {
      isClosed = true;
      await talk.close();
    },
  };
}

function begin(name: string, start: StartProgram, timeoutMs: number): Talk {
  try {
    return new Talk(start, timeoutMs);
  } catch (cause) {
    throw notStarted(name, cause);
  }
}

function notStarted(name: string, cause: unknown): SubjectStartError {
  const found = cause instanceof Error ? cause.message : show(cause);
  return new SubjectStartError(name, `expected a program that can be started, found: ${found}`, { cause });
}

/** `before`: what it said of itself when it was started first, and has to say again. */
async function introduce(
  name: string,
  talk: Talk,
  limitMs: number,
  before?: About,
): Promise<{ readonly about: About } | { readonly misconduct: Misconduct }> {
  const [answer] = await talk.ask([INTRODUCTION], limitMs).catch((error: unknown) => {
    throw notStarted(name, error);
  });
  if (answer === undefined) throw new Error('expected an answer to initialize, found none');
  if ('misconduct' in answer) return answer;
  if ('error' in answer)
    return blame(talk, { field: 'error', expected: 'a result', found: show(answer.error.message) });
  // The answer to `initialize` was read as one.
  const about = answer.result as About;
  const changed = before && changedField(before, about);
  if (before === undefined || changed === undefined) return { about };
  return blame(talk, {
    field: `result.${changed}`,
    expected: `${show(before[changed])}, as when it was started first`,
    found: show(about[changed]),
  });
}

async function blame(
  talk: Talk,
  fault: Pick<Misconduct, 'field' | 'expected' | 'found'>,
): Promise<{ readonly misconduct: Misconduct }> {
  return { misconduct: { kind: 'malformed', method: 'initialize', ...fault, lastMessages: await talk.breakOff() } };
}

function changedField(before: About, now: About): keyof About | undefined {
  // An answer to `initialize` was read field by field, so these are its fields.
  const fields = Object.keys(before) as (keyof About)[];
  return fields.find((field) => !isDeepStrictEqual(before[field], now[field]));
}
