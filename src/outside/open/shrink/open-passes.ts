/** Every pass of the shrinker for games that nobody here knows, the largest cuts first. */
import type { Pass } from '../../../harness/shrink/shrink-search.ts';
import type { About } from '../../../protocol/messages.ts';
import type { OpenScript, SubjectStep } from '../../subject-play.ts';
import { PLAYERS_UNLESS_SAID } from '../draw-setup.ts';
import { optionValuesOf } from '../option-values.ts';
import { fewerMoves, withoutRefused } from './fewer-moves.ts';
import { fewerPlayers } from './fewer-players.ts';
import { otherChance } from './other-chance.ts';
import { otherEndings, otherMoves } from './other-moves.ts';
import { exchangedPlayers, fewerRounds, plainerNames, plainerOptions } from './plainer-setup.ts';

/** What was seen when a script was played; nothing of one that was not. */
export type StepsOf = (script: OpenScript) => readonly SubjectStep[];

export function openPasses(about: Pick<About, 'game' | 'plays'>, stepsOf: StepsOf): Pass<OpenScript>[] {
  const values = optionValuesOf(about);
  const { min } = about.plays.players ?? PLAYERS_UNLESS_SAID;
  return [
    (script) => withoutRefused(script, stepsOf(script)),
    fewerMoves,
    (script) => fewerPlayers(script, min),
    (script) => otherEndings(script, stepsOf(script)),
    fewerRounds,
    (script) => plainerOptions(script, values),
    plainerNames,
    exchangedPlayers,
    (script) => otherMoves(script, stepsOf(script)),
    otherChance,
  ];
}
