/**
 * Method: at one settled place of each game an engine is restored from the table that the reducer rebuilt there. It is
 * asked for things that must be refused, and then for the original's remaining moves: the same refusals, the same
 * events, the same end.
 */
import type { GameEvent } from '../../events/event.ts';
import { firstDifference } from '../../golf/first-difference.ts';
import { tableDifference } from '../../golf/table-difference.ts';
import { isSettled } from '../../golf/table-view.ts';
import type { Checker, PlayedGame } from '../checker.ts';
import { type Finding, parted, thrown } from '../finding.ts';
import { actionKey, allActions } from '../generate/all-actions.ts';
import { Random } from '../generate/random.ts';
import { servicesFor } from '../run-game.ts';
import type { PlayableGame } from '../subject.ts';
import { thrownBy } from '../thrown-by.ts';
import { isLookedAtClosely } from './sample.ts';

const name = 'resumption';
/** Actions that both games are asked for at the place of the restoring. */
const ASKED = 40;
/** Longer games are restored at one place even in a thorough run: the work grows with the square. */
const THOROUGH_PLACES_MAX = 60;

export const resumption: Checker = {
  name,
  claim:
    'An engine restored from a rebuilt table plays on exactly as the original: same refusals, same events, same end.',
  watch: (watched) => ({
    onEnd: (played) => {
      if (!isLookedAtClosely(watched)) return undefined;
      const random = new Random(`${name} ${watched.salt}`);
      const unsettled = restoredUnsettled(played);
      if (unsettled !== undefined) return unsettled;
      for (const movesBefore of placesOf(played, random)) {
        const resumed = resume(played, movesBefore);
        if (resumed === undefined || 'assertion' in resumed) return resumed;
        const finding = sameAnswers(played, movesBefore, resumed.game, random) ?? sameEnd(played, movesBefore, resumed);
        if (finding !== undefined) return finding;
      }
      return undefined;
    },
  }),
};

/** A table that owes an event is none to play on from. */
function restoredUnsettled({ subject, seed, decks, events, rebuiltTables }: PlayedGame): Finding | undefined {
  const table = rebuiltTables().find((rebuilt) => !isSettled(rebuilt));
  if (table === undefined) return undefined;
  if (thrownBy(() => subject.restoreGame(table, servicesFor({ seed, decks }, {}))) !== undefined) return undefined;
  const sides = { path: 'owed_event', left: 'a refusal', right: 'a game' };
  return parted(name, 'a game cannot be restored at an unsettled table', events[table.sequence_num - 1], sides);
}

/** After how many moves the game is restored. `settledAt` has an entry for the creation and one for each move. */
function placesOf({ settledAt, isThorough }: PlayedGame, random: Random): number[] {
  const placesMax = settledAt.length - 1;
  if (isThorough && placesMax <= THOROUGH_PLACES_MAX) return [...settledAt.keys()];
  return [random.integer(0, placesMax)];
}

interface Resumed {
  readonly game: PlayableGame;
  readonly told: readonly GameEvent[];
}

function resume(
  { subject, seed, decks, events, settledAt, rebuiltTables }: PlayedGame,
  movesBefore: number,
): Resumed | Finding | undefined {
  const eventsBefore = settledAt[movesBefore] ?? 0;
  const table = rebuiltTables()[eventsBefore];
  // A log that the reducer refuses is told by other properties.
  if (table === undefined) return undefined;
  try {
    const told: GameEvent[] = [];
    const services = servicesFor({ seed, decks }, { emitter: (event) => told.push(event), afterEvents: eventsBefore });
    return { game: subject.restoreGame(table, services), told };
  } catch (error) {
    return thrown(name, 'a game can be restored at any settled table', events[eventsBefore - 1], error);
  }
}

/** The original, played up to that place again, refuses the same things for the same reasons. */
function sameAnswers(
  played: PlayedGame,
  movesBefore: number,
  resumed: PlayableGame,
  random: Random,
): Finding | undefined {
  const { subject, setup, script, settledAt, events } = played;
  const original = subject.createGame(setup, servicesFor(played, {}));
  for (const move of script.moves.slice(0, movesBefore)) original.act(move);
  const legal = new Set(original.legalActions().map(actionKey));
  const illegal = allActions(original.table).filter((action) => !legal.has(actionKey(action)));
  for (const action of random.shuffled(illegal).slice(0, ASKED)) {
    const difference = firstDifference(original.act(action), resumed.act(action));
    if (difference !== undefined)
      return parted(name, 'the same is refused', events[(settledAt[movesBefore] ?? 1) - 1], difference);
  }
  return undefined;
}

function sameEnd(played: PlayedGame, movesBefore: number, { game, told }: Resumed): Finding | undefined {
  for (const move of played.script.moves.slice(movesBefore)) game.act(move);
  const rest = played.events.slice(played.settledAt[movesBefore]);
  for (const [index, event] of rest.entries()) {
    const difference = firstDifference(event, told[index]);
    if (difference !== undefined) return parted(name, 'the same events follow', event, difference);
  }
  const last = played.events.at(-1);
  if (told.length > rest.length)
    return parted(name, 'no further events follow', last, { path: '', left: rest.length, right: told.length });
  const difference = tableDifference(played.game.table, game.table);
  return difference && parted(name, 'the end is the same', last, difference);
}
