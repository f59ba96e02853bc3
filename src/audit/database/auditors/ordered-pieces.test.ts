import { expect, it } from 'vitest';
import { type AuditedPiece, NO_GAMES } from '../audited-piece.ts';
import type { Auditor } from './auditor.ts';
import { OrderedPieces } from './ordered-pieces.ts';

const auditor: Auditor = {
  audit: async () => NO_GAMES,
  sort: async () => {},
  next: async () => undefined,
  close: async () => {},
};

it('uses pieces in the order in which they were given out, whoever is done first', async () => {
  const used: (string | null)[] = [];
  const pieces = new OrderedPieces([auditor, auditor], (_piece, last) => used.push(last));
  const slow = Promise.withResolvers<AuditedPiece>();
  await pieces.give('a', () => slow.promise);
  await pieces.give('b', async () => NO_GAMES);
  await pieces.give('c', async () => NO_GAMES);
  expect(used).toEqual([]);
  slow.resolve(NO_GAMES);
  await pieces.end();
  expect(used).toEqual(['a', 'b', 'c']);
});

it('uses nothing after what failed, and what cannot be used has failed', async () => {
  const used: (string | null)[] = [];
  const pieces = new OrderedPieces([auditor], (_piece, last) => {
    if (last === 'b') throw new Error('no room');
    used.push(last);
  });
  await pieces.give('a', async () => NO_GAMES);
  await pieces.give('b', async () => NO_GAMES);
  await pieces.give('c', async () => NO_GAMES).catch(() => {});
  await expect(pieces.end()).rejects.toThrow('no room');
  await expect(pieces.give('d', async () => NO_GAMES)).rejects.toThrow('no room');
  expect(used).toEqual(['a']);
});
