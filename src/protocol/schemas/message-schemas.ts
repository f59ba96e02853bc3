/** JSON Schemas of every message, for whoever writes a subject, in whichever language. */
import { z } from 'zod';
import { METHODS, type Method, PARAMS, PROTOCOL, RESULTS } from '../messages.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const id = z.int().describe('Of the request; ids grow');
const jsonrpc = z.literal('2.0');

/** By the names of their files, without `.schema.json`. Draft 2020-12. Fields beyond those that are named are allowed everywhere. */
export function messageSchemas(): ReadonlyMap<string, JsonSchema> {
  return new Map([
    ...METHODS.flatMap((method): [string, JsonSchema][] => [
      [`${method}.request`, requestSchema(method)],
      [`${method}.response`, responseSchema(method)],
    ]),
    ['error.response', errorSchema()],
  ]);
}

function requestSchema(method: Method): JsonSchema {
  const message = z.object({ jsonrpc, id, method: z.literal(method), params: PARAMS[method] });
  return jsonSchema(`${method}.request`, `What mulligan asks with ${method}, on one line.`, message);
}

function responseSchema(method: Method): JsonSchema {
  const message = z.object({ jsonrpc, id, error: z.never().optional(), result: RESULTS[method] });
  return jsonSchema(`${method}.response`, `What a subject answers to ${method}, on one line.`, message);
}

function errorSchema(): JsonSchema {
  const error = z.object({ code: z.int(), message: z.string().describe('It is shown') });
  const message = z.object({ jsonrpc, id, result: z.never().optional(), error });
  return jsonSchema('error.response', 'What a subject answers to a request that it cannot do, on one line.', message);
}

function jsonSchema(name: string, description: string, message: z.ZodType): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(message, {
    io: 'input',
    // What the zod schemas leave open says itself what it is.
    unrepresentable: 'any',
    // Of types alone.
    override: ({ jsonSchema: one }) => void delete one.readOnly,
  });
  return {
    $schema,
    $id: `urn:${PROTOCOL.replace('/', ':')}:${name}`,
    title: `${PROTOCOL}: ${name}`,
    description,
    ...schema,
  };
}
