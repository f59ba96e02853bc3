import { expect, test } from 'vitest';
import { edited, MutantEditError } from './load-modules.ts';

const edit = { file: 'engine/x.ts', from: 'a + b', to: 'a - b' };

test('an edit changes its place and nothing else, whatever it puts there', () => {
  expect(edited('return a + b;', [edit], 'minus')).toBe('return a - b;');
  expect(edited('return a + b;', [{ ...edit, to: '$& $1' }], 'dollars')).toBe('return $& $1;');
});

test('an edit whose place is not there exactly once names mutant, file and text', () => {
  const none = 'mutant minus, engine/x.ts: expected its place once, found it 0 times: a + b';
  expect(() => edited('return a;', [edit], 'minus')).toThrow(new MutantEditError(none));
  expect(() => edited('a + b; a + b', [edit], 'minus')).toThrow('found it 2 times');
});
