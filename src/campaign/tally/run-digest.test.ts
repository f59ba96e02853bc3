import { expect, test } from 'vitest';
import { isChained } from '../../harness/game-chain.ts';
import { runGeneratedGame } from '../../harness/generate/generate-game.ts';
import { ownSubject } from '../../harness/subject.ts';
import { addDigests, type Digest, digestOf } from './run-digest.ts';

const runs = Array.from({ length: 120 }, (_, number) => runGeneratedGame(`digest/${number}`, ownSubject, []));
const sampled = runs.filter(({ played }) => isChained(played));

function digestOfAll(games: typeof runs): Digest {
  return games.map(digestOf).reduce(addDigests, null);
}

test('the digest is that of the sampled games, in whatever order they were played', () => {
  expect(sampled.length).toBeGreaterThan(1);
  expect(digestOfAll(runs)).toMatch(/^[0-9a-f]{64}$/);
  expect(digestOfAll(sampled)).toBe(digestOfAll(runs));
  expect(digestOfAll([...sampled].reverse())).toBe(digestOfAll(runs));
  expect(digestOfAll(sampled.slice(1))).not.toBe(digestOfAll(runs));
});

test('without a sampled game there is none', () => {
  expect(digestOfAll(runs.filter((run) => !sampled.includes(run)))).toBeNull();
});

test('a sum that needs more digits than there are begins again', () => {
  expect(addDigests('f'.repeat(64), '3'.padStart(64, '0'))).toBe('2'.padStart(64, '0'));
});
