import { expect, test } from 'vitest';
import { type Card, cardOf } from '../../golf/card.ts';
import { findingText } from '../finding.ts';
import { generateScript } from '../generate/generate-game.ts';
import { runScript } from '../run-game.ts';
import { ownSubject } from '../subject.ts';
import { pureCheckers } from './all-checkers.ts';

const GAMES = 20;
const CARDS = 156;
const ROUNDS = 18;

/** All of one kind, or of two in turn: whatever is mistaken for its twin then looks the same. */
const FEW_KINDS: readonly (readonly [string, readonly Card[]])[] = [
  ['one kind of card', [cardOf('7', 'hearts')]],
  ['two kinds of cards', [cardOf('7', 'hearts'), cardOf('A', 'spades')]],
];

test.each(FEW_KINDS)('every property holds with %s', (_, kinds) => {
  // The index is below the number of kinds.
  const deck = Array.from({ length: CARDS }, (_, index) => kinds[index % kinds.length] as Card);
  const decks = Array.from({ length: ROUNDS }, () => deck);
  for (let game = 1; game <= GAMES; game += 1) {
    const script = { ...generateScript(`alike/${game}`), decks };
    const { findings } = runScript(script, ownSubject, pureCheckers, { isThorough: true });
    expect(findings.map(findingText), script.seed).toEqual([]);
  }
});
