import { expect, test } from 'vitest';
import { lastWords } from './last-words.ts';

test('what was said last is on one line, and cannot disturb a terminal', () => {
  expect(lastWords('Traceback:\n  File "game.py"\n\nKeyError: \u001b[31m\n')).toBe(
    'Traceback: / File "game.py" / KeyError: \\u{1b}[31m',
  );
  expect(lastWords('\n \n')).toBe('');
});

test('of much, the end is kept', () => {
  const words = lastWords(`${'a'.repeat(5000)}\nthe end`);
  expect(words).toHaveLength(300);
  expect(words).toMatch(/^…a+ \/ the end$/);
});
