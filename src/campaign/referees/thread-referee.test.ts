import { expect, test } from 'vitest';
import { ThreadReferee } from './thread-referee.ts';

test('a thread that ends is told to whoever waits, and to whoever asks afterwards; closing it is no matter', async () => {
  const subjectModule = new URL('../testing/exiting-subject.ts', import.meta.url).href;
  const referee = new ThreadReferee({ seed: 'x', store: 'memory', bails: false, subjectModule });
  const games = { from: 1, to: 5 };
  const ended = 'the thread of a referee ended before it answered';
  await expect(referee.check(games)).rejects.toThrow(ended);
  await expect(referee.check(games)).rejects.toThrow(ended);
  await referee.close();
});
