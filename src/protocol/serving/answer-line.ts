/** One request as a line to its answer as a line. */
import { show } from '../../golf/show.ts';
import { readJson } from '../reading/read-json.ts';
import type { Answerer } from './answerer.ts';
import { CODES, RequestError } from './request-error.ts';

interface Request {
  readonly jsonrpc?: unknown;
  readonly id?: unknown;
  readonly method?: unknown;
  readonly params?: unknown;
}

/** Without the line break. Never throws: what cannot be answered is answered with an error. */
export function answerLine(answer: Answerer, line: Buffer | string): string {
  let id: unknown = null;
  try {
    const request = readRequest(line);
    id = request.id;
    return `{"jsonrpc":"2.0","id":${id},"result":${resultText(answer(request.method, request.params))}}`;
  } catch (error) {
    const code = error instanceof RequestError ? error.code : CODES.failed;
    const message = error instanceof Error ? error.message : show(error);
    return JSON.stringify({ jsonrpc: '2.0', id, error: { code, message } });
  }
}

function readRequest(line: Buffer | string): Request {
  const read = readJson(line);
  if ('fault' in read) {
    const { path, expected, found } = read.fault;
    const where = path === '' ? '' : `, ${path}`;
    throw new RequestError(CODES.not_json, `request${where}: expected ${expected}, found ${found}`);
  }
  if (!isRequest(read.value))
    throw new RequestError(CODES.not_a_request, `expected a request with an integer id, found ${show(read.value)}`);
  return read.value;
}

function isRequest(value: unknown): value is Request {
  if (typeof value !== 'object' || value === null) return false;
  const { jsonrpc, id }: Request = value;
  return jsonrpc === '2.0' && Number.isSafeInteger(id);
}

/** A subject may answer with what JSON has no word for: then there is no result. */
function resultText(result: unknown): string {
  const text = JSON.stringify(result);
  if (text === undefined) throw new RequestError(CODES.failed, `expected a result, found ${show(result)}`);
  return text;
}
