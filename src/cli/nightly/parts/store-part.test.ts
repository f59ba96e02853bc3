import { expect, test } from 'vitest';
import { seedOf } from '../../seed.ts';
import { storePart } from './store-part.ts';

test.each(['7', 's'.repeat(97), 's'.repeat(100)])('plays other games than the night of seed %s does', (seed) => {
  const limits = { minutes: 1, faultsCases: 1, fidelityMin: 1, gamesMin: 1 };
  const args = storePart.args({ ...limits, seed, reports: 'reports', fixtures: 'fixtures' });
  const ofStore = args[args.indexOf('--seed') + 1];
  expect(seedOf(ofStore)).not.toBe(seed);
  expect(ofStore?.startsWith(seed.slice(0, 90))).toBe(true);
});
