/** A few games under every property that needs no store: what grades a mutant once the unit tests have let it pass. */
import { expect, it } from 'vitest';
import { pureCheckers } from '../../src/harness/checkers/all-checkers.ts';
import { findingText } from '../../src/harness/finding.ts';
import { runGeneratedGame } from '../../src/harness/generate/generate-game.ts';
import { ownSubject } from '../../src/harness/subject.ts';

/** In pieces, so that a mutant needs only the games that run over it. */
const PIECES = 10;
const GAMES_PER_PIECE = 20;
/** As closely as the properties of `npm test`. */
const KEENNESS = 16;

const pieces = Array.from({ length: PIECES }, (_, piece) => piece);

it.for(pieces)('games of piece %i keep every property', (piece) => {
  for (let game = 0; game < GAMES_PER_PIECE; game += 1) {
    const seed = `graded/${piece}/${game}`;
    const { findings } = runGeneratedGame(seed, ownSubject, pureCheckers, { keenness: KEENNESS });
    expect(findings.map(findingText), seed).toEqual([]);
  }
});
