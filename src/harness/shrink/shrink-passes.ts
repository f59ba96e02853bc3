/** Every pass of the shrinker, the largest cuts first. */
import type { Subject } from '../subject.ts';
import { fewerPlayers, fewerRounds, fewerTurns, fewerTurnsReseated } from './cuts.ts';
import { fewerDecks, plainerCards, plainHands, smallerDecks } from './decks.ts';
import { knocksBeforeLeaving, otherLeavings } from './leavings.ts';
import { oneOddCard } from './one-odd-card.ts';
import { otherEndings, otherMoves } from './other-moves.ts';
import { plainerLobby } from './plainer-lobby.ts';
import { plainerOptions, plainerSetup } from './plainer-setup.ts';
import { plainerPositions } from './positions.ts';
import type { Pass } from './shrink-search.ts';
import { straighterRounds } from './straight-rounds.ts';
import { straighterTurns } from './straight-turns.ts';

/** `subject`: whose engine says what could be played instead. */
export function shrinkPasses(subject: Subject): Pass[] {
  return [
    fewerDecks,
    (script) => fewerRounds(script, subject),
    (script) => straighterRounds(script, subject),
    fewerTurns,
    (script) => fewerPlayers(script, subject),
    (script) => fewerTurnsReseated(script, subject),
    plainerLobby,
    smallerDecks,
    (script) => otherEndings(script, subject),
    (script) => otherLeavings(script, subject),
    (script) => knocksBeforeLeaving(script, subject),
    (script) => straighterTurns(script, subject),
    plainerSetup,
    plainerOptions,
    plainerPositions,
    plainerCards,
    plainHands,
    (script) => otherMoves(script, subject),
    oneOddCard,
  ];
}

/** Those that play nothing themselves: for a game that never ends, which nobody should play without a limit. */
export const unplayedPasses: readonly Pass[] = [
  fewerDecks,
  (script) => fewerRounds(script),
  fewerTurns,
  (script) => fewerPlayers(script),
  plainerLobby,
  smallerDecks,
  plainerSetup,
  plainerOptions,
  plainerPositions,
  plainerCards,
];
