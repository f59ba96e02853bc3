/** What is said of a value that a schema refuses: the words that users read. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { firstFault } from './issue.ts';

function faultOf(schema: z.ZodType, value: unknown) {
  const { error } = schema.safeParse(value);
  if (error === undefined) throw new Error('expected a refusal, found none');
  return firstFault(error, value);
}

test.each([
  [z.string(), 7, 'text', '7'],
  [z.boolean(), 'yes', 'true or false', '"yes"'],
  [z.number(), null, 'a number', 'null'],
  [z.array(z.string()), {}, 'a list', '{}'],
  [z.strictObject({}), 'x', 'an object', '"x"'],
  [z.null(), 0, 'null', '0'],
  [z.enum(['deck', 'discard']), 'hand', '"deck" or "discard"', '"hand"'],
  [z.literal('deck'), 'hand', '"deck"', '"hand"'],
  [z.union([z.literal(0), z.boolean()]), 'x', '0 or true or false', '"x"'],
  [z.array(z.string()).min(2), ['a'], 'at least 2 entries', '["a"]'],
  [z.array(z.string()).max(1), ['a', 'b'], 'at most 1 entries', '["a","b"]'],
  [z.array(z.string()).length(1), [], 'exactly 1 entries', '[]'],
  [z.string().max(1), 'ab', 'at most 1', '"ab"'],
  [z.string().min(1), '', 'at least 1', '""'],
  [z.number().max(3), 4, 'at most 3', '4'],
])('%# the whole is not what it should be', (schema, value, expected, found) => {
  expect(faultOf(schema, value)).toEqual({ path: '', expected, found });
});

test('a path leads through names, numbers, odd keys and maps', () => {
  const inner = z.strictObject({ hands: z.record(z.string(), z.array(z.strictObject({ rank: z.string() }))) });
  const schema = z.strictObject({ data: inner });
  const faultOfHands = (hands: object) => faultOf(schema, { data: { hands } });
  expect(faultOfHands({ ann: [{ rank: 'A' }, { rank: 7 }] })).toEqual({
    ...{ path: 'data.hands.ann[1].rank', expected: 'text', found: '7' },
  });
  expect(faultOfHands({ 'p 1': [{ rank: 7 }] }).path).toBe('data.hands["p 1"][0].rank');
  expect(faultOfHands({ 10: [{ rank: 7 }] }).path).toBe('data.hands["10"][0].rank');
  expect(faultOfHands({ ann: [{ rank: 'A', suit: 'hearts' }] })).toEqual({
    ...{ path: 'data.hands.ann[0].suit', expected: 'no such field', found: '"hearts"' },
  });
  expect(faultOf(z.map(z.string(), z.string()), new Map([['ann', 7]]))).toMatchObject({ path: 'ann', found: '7' });
});

test('what is not there is nothing, even where there is no place for it', () => {
  const { error } = z.strictObject({ a: z.strictObject({ b: z.string() }) }).safeParse({ a: {} });
  if (error === undefined) throw new Error('expected a refusal, found none');
  for (const value of [{ a: {} }, { a: null }, { a: 'x' }, {}, null, Object.create({ a: { b: 'inherited' } })])
    expect(firstFault(error, value)).toEqual({ path: 'a.b', expected: 'text', found: 'nothing' });
});

test('a key that is none is what was found, and not its value', () => {
  expect(faultOf(z.record(z.string().max(3), z.number()), { anna: 7 })).toEqual({
    ...{ path: 'anna', expected: 'a key that is at most 3', found: '"anna"' },
  });
});
