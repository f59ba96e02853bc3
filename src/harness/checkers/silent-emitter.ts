/**
 * Method: some games are played again in step with the original's moves: with events switched off, with an emitter that
 * always throws, and with one that wants to play. The tables must end the same, each move be accepted, the throwing
 * emitter be offered exactly the original's events, each once, and the playing one be refused.
 */
import type { Emitter, EmitterFailure, GameServices } from '../../engine/play.ts';
import type { GameEvent } from '../../events/event.ts';
import { firstDifference } from '../../golf/first-difference.ts';
import { tableDifference } from '../../golf/table-difference.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { Checker, PlayedGame } from '../checker.ts';
import { type Finding, parted, thrown } from '../finding.ts';
import { servicesFor } from '../run-game.ts';
import type { PlayableGame } from '../subject.ts';
import { isLookedAtClosely } from './sample.ts';

const name = 'silent-emitter';
/** One object, because making an error for each event costs more than the game. */
const ALWAYS_THROWN = new Error('an emitter that always throws');

export const silentEmitter: Checker = {
  name,
  claim: 'Switched off, the game is the same; a throwing emitter loses no move and doubles none.',
  watch: (watched) => ({
    onEnd: (played) => {
      if (!isLookedAtClosely(watched)) return undefined;
      const { table } = played.game;
      return (
        playedSilently(played, table) ??
        playedWithThrowingEmitter(played, table) ??
        playedWithPlayingEmitter(played, table)
      );
    },
  }),
};

function playedSilently(played: PlayedGame, end: TableView): Finding | undefined {
  const told: GameEvent[] = [];
  const finding = playAgain(played, end, { emitter: (event) => told.push(event), emitsEvents: false });
  if (finding !== undefined || told.length === 0) return finding;
  return parted(name, 'switched off, nothing is told', told[0], { path: '', left: 'no event', right: told.length });
}

function playedWithThrowingEmitter(played: PlayedGame, end: TableView): Finding | undefined {
  const offered: GameEvent[] = [];
  const emitter: Emitter = (event) => {
    offered.push(event);
    throw ALWAYS_THROWN;
  };
  const failures: EmitterFailure[] = [];
  const finding = playAgain(played, end, { emitter }, undefined, failures);
  if (finding !== undefined) return finding;
  const last = played.events.at(-1);
  const difference = firstDifference(played.events, offered);
  if (difference !== undefined) return parted(name, 'a throwing emitter is offered each event once', last, difference);
  // The creation has no outcome: the first move answers for its event as well.
  if (played.script.moves.length === 0) return undefined;
  const expected = offered.map((event): EmitterFailure => ({ event, error: ALWAYS_THROWN }));
  const unreported = firstDifference(expected, failures);
  return unreported && parted(name, 'an outcome says what the emitter threw', last, unreported);
}

/** An emitter that wants to play in the middle of an action is refused, and the game is the same. */
function playedWithPlayingEmitter(played: PlayedGame, end: TableView): Finding | undefined {
  let accepted: GameEvent | undefined;
  let heard = 0;
  const emitter = (event: GameEvent, game: PlayableGame): void => {
    heard += 1;
    const outcome = game.act({ type: 'leave', player_id: event.player_id ?? end.host_id, reason: 'left' });
    if (outcome.accepted || outcome.refusal !== 'busy') accepted ??= event;
  };
  const finding = playAgain(played, end, {}, emitter);
  if (finding !== undefined) return finding;
  // All but the first event, which is told before an emitter can be set.
  const expected = played.events.length - 1;
  if (heard !== expected)
    return parted(name, 'an emitter that is set hears', played.events.at(-1), {
      path: '',
      left: expected,
      right: heard,
    });
  if (accepted === undefined) return undefined;
  return parted(name, 'an emitter does not play', accepted, { path: '', left: 'busy', right: 'another answer' });
}

/**
 * `playing`: an emitter that is set when the game is there, and gets it with each event. `failures`: gets what the
 * outcomes say of emitters that threw.
 */
function playAgain(
  played: PlayedGame,
  end: TableView,
  extra: Pick<GameServices, 'emitter' | 'emitsEvents'>,
  playing?: (event: GameEvent, game: PlayableGame) => void,
  failures: EmitterFailure[] = [],
): Finding | undefined {
  const last = played.events.at(-1);
  try {
    const game = played.subject.createGame(played.setup, servicesFor(played, extra));
    if (playing !== undefined) game.setEmitter((event) => playing(event, game));
    for (const move of played.script.moves) {
      const outcome = game.act(move);
      if (outcome.accepted) failures.push(...outcome.emitterFailures);
      else return parted(name, 'no move is lost', last, { path: move.type, left: 'accepted', right: 'refused' });
    }
    const difference = tableDifference(end, game.table);
    return difference && parted(name, 'the game is the same', last, difference);
  } catch (error) {
    return thrown(name, "an emitter's error does not reach the players", last, error);
  }
}
