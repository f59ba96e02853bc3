import { expect, test } from 'vitest';
import { isChained } from '../harness/game-chain.ts';
import { runGeneratedGame } from '../harness/generate/generate-game.ts';
import { ownSubject } from '../harness/subject.ts';
import { RunDigest } from './run-digest.ts';

const runs = Array.from({ length: 120 }, (_, number) => runGeneratedGame(`digest/${number}`, ownSubject, []));
const sampled = runs.filter(({ played }) => isChained(played));

function digestOf(games: typeof runs): string | null {
  const digest = new RunDigest();
  for (const run of games) digest.add(run);
  return digest.value;
}

test('the digest is that of the sampled games in their order', () => {
  expect(sampled.length).toBeGreaterThan(1);
  expect(digestOf(runs)).toMatch(/^[0-9a-f]{64}$/);
  expect(digestOf(sampled)).toBe(digestOf(runs));
  expect(digestOf(sampled.slice(1))).not.toBe(digestOf(runs));
  expect(digestOf([...sampled].reverse())).not.toBe(digestOf(runs));
});

test('without a sampled game there is none', () => {
  expect(digestOf(runs.filter((run) => !sampled.includes(run)))).toBeNull();
});
