import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellWord } from './shell-word.ts';

test('leaves plain words as they are', () => {
  expect(shellWord('fixtures/game-1.jsonl')).toBe('fixtures/game-1.jsonl');
});

test.each(["it's", 'two words', '$(id)', '`id`', 'a"b', 'a\\b', '-', '', '*', '#a', 'a;b', '~'])(
  'writes %j so that a shell reads it back',
  (text) => {
    expect(execFileSync('sh', ['-c', `printf %s ${shellWord(text)}`], { encoding: 'utf8' })).toBe(text);
  },
);
