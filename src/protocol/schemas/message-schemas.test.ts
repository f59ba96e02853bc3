import { describe, expect, it } from 'vitest';
import { INTRODUCTION } from '../introduction.ts';
import { type Call, METHODS, type Method } from '../messages.ts';
import { requestLine } from '../reading/request-line.ts';
import { answerLine } from '../serving/answer-line.ts';
import { answerer } from '../serving/answerer.ts';
import { acting, LEGAL, NEW_GAME, rebuilding } from '../testing/calls.ts';
import { countingSubject } from '../testing/counting-subject.ts';
import { messageJudge, publishedSchemas } from '../testing/published-schemas.ts';
import { messageSchemas } from './message-schemas.ts';

const isMessage = messageJudge();

it('what docs/ has is what the schemas say', () => {
  // Otherwise: npm run protocol:schema
  expect(Object.fromEntries(publishedSchemas())).toEqual(Object.fromEntries(messageSchemas()));
});

it('there is one for each request, each response, and errors', () => {
  const names = METHODS.flatMap((method) => [`${method}.request`, `${method}.response`]);
  expect([...messageSchemas().keys()].sort()).toEqual([...names, 'error.response'].sort());
});

describe('messages that are sent', () => {
  const answer = answerer(countingSubject);
  it.each<Call>([
    ...[INTRODUCTION, NEW_GAME, LEGAL, acting('add'), acting('take'), acting('add', {}, false)],
    ...[rebuilding([{ type: 'begun' }]), { method: 'shutdown', params: {} } as const],
  ])('are messages for the schemas, with more fields, too: $method', (call) => {
    const request = requestLine(1, call);
    const response = JSON.parse(answerLine(answer, request));
    expect(isMessage(`${call.method}.request`, JSON.parse(request))).toBe(true);
    expect(isMessage(`${call.method}.response`, response)).toBe(true);
    expect(isMessage(`${call.method}.response`, { ...response, more: 1 })).toBe(true);
    expect(isMessage('error.response', response)).toBe(false);
  });

  it('as are errors', () => {
    const response = JSON.parse(answerLine(answer, requestLine(1, rebuilding([]))));
    expect(isMessage('error.response', response)).toBe(true);
    expect(isMessage('rebuild.response', response)).toBe(false);
  });
});

describe('what is no message is none for the schemas', () => {
  it.each<[Method, unknown]>([
    ['initialize', { protocol: 'mulligan-subject/2', name: 'x', version: '1', game: 'y' }],
    ['initialize', { protocol: 'mulligan-subject/1', name: 'x', version: '1' }],
    ['initialize', { protocol: 'mulligan-subject/1', name: 'x', version: '1', game: 'y', omits: 'z' }],
    ['new_game', { events: [], table: [] }],
    ['new_game', { table: {} }],
    ['act', { accepted: true }],
    ['act', { accepted: 'no' }],
    ['act', { accepted: false, reason: 1 }],
    ['legal_actions', { actions: ['draw'] }],
    ['rebuild', { table: null }],
    ['shutdown', {}],
  ])('%s: %j', (method, result) => {
    expect(isMessage(`${method}.response`, { jsonrpc: '2.0', id: 1, result })).toBe(false);
  });

  it('whatever the method: without id, of another JSON-RPC, with a result and an error', () => {
    const error = { code: 1, message: 'no' };
    expect(isMessage('shutdown.response', { jsonrpc: '2.0', id: 1, result: null })).toBe(true);
    expect(isMessage('shutdown.response', { jsonrpc: '2.0', result: null })).toBe(false);
    expect(isMessage('shutdown.response', { jsonrpc: '1.0', id: 1, result: null })).toBe(false);
    expect(isMessage('shutdown.response', { jsonrpc: '2.0', id: 1, result: null, error })).toBe(false);
    expect(isMessage('error.response', { jsonrpc: '2.0', id: 1, result: null, error })).toBe(false);
    expect(isMessage('act.request', { jsonrpc: '2.0', id: 1, method: 'act', params: { action: {} } })).toBe(false);
  });
});
