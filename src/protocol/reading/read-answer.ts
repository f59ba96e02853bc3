/** One line of a subject as the answer to what it was asked. */
import type { z } from 'zod';
import { type Fault, faultAt, firstFault } from '../../events/issue.ts';
import type { Answer, Misconduct } from '../connection.ts';
import { type Call, type Method, RESULTS, type Result } from '../messages.ts';
import { readJson } from './read-json.ts';

/** What is wrong with a line, and what that is. */
export interface Wrong extends Fault {
  readonly kind: Misconduct['kind'];
}

export type Given = Exclude<Answer, { readonly misconduct: Misconduct }>;

/** The answer to the call that was asked under that id, which is the next one due. */
export function readAnswer(line: Buffer | string, id: number, call: Call): Given | { readonly wrong: Wrong } {
  const read = readJson(line);
  if ('fault' in read) return { wrong: { kind: 'malformed', ...plain(read.fault) } };
  const response = read.value;
  if (!isObject(response)) return malformed([], 'an object', response);
  const unasked = UNASKED.find(({ is }) => is(response, id));
  if (unasked !== undefined) {
    const { path, expected } = unasked;
    return { wrong: { kind: 'unasked', ...faultAt([path], expected, response) } };
  }
  if (response.jsonrpc !== '2.0') return malformed(['jsonrpc'], '"2.0"', response);
  if (response.id !== id) return malformed(['id'], `${id}`, response);
  const { result, error } = response;
  if (error !== undefined && result !== undefined) return malformed(['error'], 'either a result or an error', response);
  if (error !== undefined) return readError(error, response);
  const answer = readResult(response, call);
  // What fits is handed on as it is written.
  return read.exact === response || 'wrong' in answer ? answer : readResult(read.exact as Response, call);
}

/** What it asks itself, and what it answers once more. */
const UNASKED = [
  {
    path: 'method',
    expected: 'no request of its own',
    is: (response: Response) => typeof response.method === 'string',
  },
  {
    path: 'id',
    expected: 'an id that has no answer yet',
    is: (response: Response, id: number) => Number.isSafeInteger(response.id) && Number(response.id) < id,
  },
] as const;

/** What may be in a line; anything else is the subject's own affair. */
interface Response {
  readonly jsonrpc?: unknown;
  readonly id?: unknown;
  readonly method?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** Without the types of their results: TypeScript cannot tell six schemas apart by a method that may be any of them. */
const RESULT_SCHEMAS: Readonly<Record<Method, z.ZodType>> = RESULTS;

function readResult(response: Response, { method, params }: Call): Given | { readonly wrong: Wrong } {
  if (response.result === undefined) return malformed(['result'], 'a result or an error', response);
  const parsed = RESULT_SCHEMAS[method].safeParse(response.result);
  if (!parsed.success) {
    const { path, expected, found } = firstFault(parsed.error, response.result);
    const within = path === '' || path.startsWith('[') ? `result${path}` : `result.${path}`;
    return { wrong: { kind: 'malformed', path: within, expected, found } };
  }
  if (method === 'act' && params.table && !('table' in (parsed.data as object)))
    return malformed(['result', 'table'], 'an object, as it was asked for', response);
  // What that method answers with.
  return { result: parsed.data as Result<Method> };
}

function readError(error: unknown, response: object): Given | { readonly wrong: Wrong } {
  if (!isObject(error)) return malformed(['error'], 'an object', response);
  const { code, message } = error;
  if (typeof code !== 'number' || !Number.isSafeInteger(code))
    return malformed(['error', 'code'], 'a whole number', response);
  if (typeof message !== 'string') return malformed(['error', 'message'], 'text', response);
  return { error: { code, message } };
}

function malformed(path: readonly string[], expected: string, value: unknown): { readonly wrong: Wrong } {
  return { wrong: { kind: 'malformed', ...faultAt(path, expected, value) } };
}

function plain({ path, expected, found }: Fault): Fault {
  return { path, expected, found };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
