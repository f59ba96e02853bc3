import { expect, test } from 'vitest';
import { progressOn, timeText } from './progress.ts';

function streamOf(isTTY: boolean): { readonly isTTY: boolean; text: string; write(text: string): void } {
  return {
    isTTY,
    text: '',
    write(text) {
      this.text += text;
    },
  };
}

test('on a terminal it is a bar, of which nothing is left', () => {
  const stream = streamOf(true);
  const { show, end } = progressOn(stream);
  show(0.5, { line: () => 'line', bar: () => 'half of it' });
  expect(stream.text).toBe(`\r\u001b[K${'█'.repeat(10)}${'░'.repeat(10)} half of it`);
  end();
  expect(stream.text.endsWith('\r\u001b[K')).toBe(true);
});

test('elsewhere it is a line for each tenth', () => {
  const stream = streamOf(false);
  const { show, end } = progressOn(stream);
  for (let part = 0; part <= 20; part += 1) show(part / 20, { line: () => 'some games', bar: () => 'bar' });
  end();
  expect(stream.text.split('\n').filter((line) => line !== '')).toHaveLength(10);
  expect(stream.text).toContain('20 %: some games\n');
});

test.each([
  [0.2, '1 s'],
  [59, '59 s'],
  [185, '3 min 05 s'],
  [7380, '2 h 03 min'],
  [Number.POSITIVE_INFINITY, 'unknown'],
])('%d seconds are %s', (seconds, text) => {
  expect(timeText(seconds)).toBe(text);
});
