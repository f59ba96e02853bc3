/** Every pass of the shrinker, the largest cuts first. */
import type { Subject } from '../subject.ts';
import { fewerPlayers, fewerRounds, fewerTurns } from './cuts.ts';
import { fewerDecks, plainerCards, smallerDecks } from './decks.ts';
import { otherEndings, otherMoves } from './other-moves.ts';
import { plainerOptions, plainerSetup } from './plainer-setup.ts';
import type { Pass } from './shrink-search.ts';
import { straighterRounds, straighterTurns } from './straighter.ts';

/** `subject`: whose engine says what could be played instead. */
export function shrinkPasses(subject: Subject): Pass[] {
  return [
    fewerDecks,
    fewerRounds,
    (script) => straighterRounds(script, subject),
    fewerTurns,
    fewerPlayers,
    smallerDecks,
    (script) => otherEndings(script, subject),
    (script) => straighterTurns(script, subject),
    plainerSetup,
    plainerOptions,
    plainerCards,
    (script) => otherMoves(script, subject),
  ];
}

/** Those that play nothing themselves: for a game that never ends, which nobody should play without a limit. */
export const unplayedPasses: readonly Pass[] = [
  fewerDecks,
  fewerRounds,
  fewerTurns,
  fewerPlayers,
  smallerDecks,
  plainerSetup,
  plainerOptions,
  plainerCards,
];
