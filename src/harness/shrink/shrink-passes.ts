/** Every pass of the shrinker, the largest cuts first. */
import type { Subject } from '../subject.ts';
import { fewerPlayers, fewerRounds, fewerTurns, fewerTurnsReseated } from './cuts.ts';
import { fewerDecks, plainerCards, plainHands, smallerDecks } from './decks.ts';
import { earlierLeavings, otherEndings, otherMoves } from './other-moves.ts';
import { plainerOptions, plainerSetup } from './plainer-setup.ts';
import { plainerPositions } from './positions.ts';
import type { Pass } from './shrink-search.ts';
import { straighterRounds, straighterTurns } from './straighter.ts';

/** `subject`: whose engine says what could be played instead. */
export function shrinkPasses(subject: Subject): Pass[] {
  return [
    fewerDecks,
    (script) => fewerRounds(script, subject),
    (script) => straighterRounds(script, subject),
    fewerTurns,
    (script) => fewerPlayers(script, subject),
    (script) => fewerTurnsReseated(script, subject),
    smallerDecks,
    (script) => otherEndings(script, subject),
    (script) => earlierLeavings(script, subject),
    (script) => straighterTurns(script, subject),
    plainerSetup,
    plainerOptions,
    plainerPositions,
    plainerCards,
    plainHands,
    (script) => otherMoves(script, subject),
  ];
}

/** Those that play nothing themselves: for a game that never ends, which nobody should play without a limit. */
export const unplayedPasses: readonly Pass[] = [
  fewerDecks,
  (script) => fewerRounds(script),
  fewerTurns,
  (script) => fewerPlayers(script),
  smallerDecks,
  plainerSetup,
  plainerOptions,
  plainerPositions,
  plainerCards,
];
