import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pieces } from './pieces.ts';
import { coveredUpTo, gapsIn, joined, partOf, type Range, sizeOf } from './range.ts';

const GAMES_MAX = 60;
const whole: Range = { from: 1, to: GAMES_MAX };

/** Any set of games, as ranges. */
const someGames = fc.uniqueArray(fc.integer({ min: 1, max: GAMES_MAX })).map((games) => rangesOf(games));

function rangesOf(games: readonly number[]): Range[] {
  return games.map((game) => [{ from: game, to: game }]).reduce(joined, []);
}

function gamesIn(ranges: readonly Range[]): number[] {
  return ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

test('ranges are as few as possible, in order, and hold exactly the games', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: GAMES_MAX })), (games) => {
      const ranges = rangesOf(games);
      expect(gamesIn(ranges)).toEqual(games.toSorted((one, other) => one - other));
      for (const [index, { from }] of ranges.entries()) expect(from).toBeGreaterThan((ranges[index - 1]?.to ?? -1) + 1);
    }),
  );
});

test('gaps and what is covered are together the whole, and the first gap is where the beginning ends', () => {
  fc.assert(
    fc.property(someGames, (covered) => {
      const gaps = gapsIn(whole, covered);
      expect(joined(covered, gaps)).toEqual([whole]);
      expect(coveredUpTo(whole, covered)).toBe((gaps[0]?.from ?? GAMES_MAX + 1) - 1);
    }),
  );
});

test('a game that is in both is refused by its number', () => {
  expect(() => joined([{ from: 3, to: 9 }], [{ from: 7, to: 12 }])).toThrow('games 7 to 9: expected each game once');
});

test('pieces are the ranges, in order, and none is larger than asked for', () => {
  fc.assert(
    fc.property(someGames, fc.integer({ min: 1, max: 70 }), (ranges, size) => {
      const pieces = new Pieces(ranges, size);
      const all = Array.from({ length: pieces.count }, (_, index) => pieces.at(index)).filter(
        (piece) => piece !== undefined,
      );
      expect(gamesIn(all)).toEqual(gamesIn(ranges));
      for (const piece of all) expect(sizeOf(piece)).toBeLessThanOrEqual(size);
      expect(pieces.at(pieces.count)).toBeUndefined();
    }),
  );
});

test('parts follow one another, and differ by one game at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 50 }), (games, of) => {
      const parts = Array.from({ length: of }, (_, index) => partOf(games, index + 1, of));
      const sizes = parts.map(sizeOf);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(
        parts
          .filter((part) => sizeOf(part) > 0)
          .map((part) => [part])
          .reduce(joined, []),
      ).toEqual([{ from: 1, to: games }]);
    }),
  );
});
