/**
 * Method: at every settled table there must be a legal action until the game is over. At a few tables of each game a
 * copy of the game is asked for every action that one can think of: those listed as legal must be accepted, all others
 * refused without an event and without a trace, for a reason that is so. From one table of some games a copy is played to its end.
 */
import type { GameEvent } from '../../events/event.ts';
import type { Action } from '../../golf/action.ts';
import type { DeckSource } from '../../golf/deck-source.ts';
import { differ } from '../../golf/first-difference.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import { tableDifference } from '../../golf/table-difference.ts';
import { copyOfTable } from '../../golf/table-fields.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { Checker, WatchedGame } from '../checker.ts';
import { type Finding, parted } from '../finding.ts';
import { actionKey, allActions } from '../generate/all-actions.ts';
import { finishingMove } from '../generate/finishing-move.ts';
import { isTrueRefusal } from '../oracle/true-refusal.ts';
import { servicesFor } from '../run-game.ts';
import type { PlayableGame } from '../subject.ts';
import { thrownBy } from '../thrown-by.ts';
import { isLookedAtClosely } from './sample.ts';
import { kindSampler } from './table-kind.ts';

const name = 'legal-moves';

/**
 * In a game that is looked at closely, each table is asked whether anything may be done, one kind of table in so many for
 * everything, and one table in so many for whether the game can be finished.
 */
const ASK_EVERY = 64;
const FINISH_EVERY = 499;
/** Far more than the longest game takes when everybody uncovers a card on each turn. */
const FINISHING_MOVES_MAX = 5_000;

export const legalMoves: Checker = {
  name,
  claim:
    'An illegal action changes nothing and emits nothing; a legal action is always there until the game ends; every game can be finished from every prefix.',
  watch: (watched) => {
    if (!isLookedAtClosely(watched)) return {};
    let settled = watched.salt;
    const finishEvery = Math.ceil(FINISH_EVERY / watched.keenness);
    const isToBeAsked = kindSampler(watched, ASK_EVERY);
    return {
      onSettled: (game, last) => {
        settled += 1;
        if (!watched.isThorough && isToBeAsked(game.table)) return askForEverything(game, watched, last);
        if (!watched.isThorough && settled % finishEvery === 0) return playToTheEnd(game, watched, last);
        return hasLegalAction(game, last);
      },
      // A game that failed was played up to that table only, so thoroughness is to look at its last one.
      onEnd: ({ game, events }) => {
        if (!watched.isThorough) return undefined;
        return askForEverything(game, watched, events.at(-1)) ?? playToTheEnd(game, watched, events.at(-1));
      },
    };
  },
};

/** The lobby waits for players, who are not listed: there the table itself must be open. */
function hasLegalAction(game: PlayableGame, last: GameEvent | undefined): Finding | undefined {
  const { phase } = game.table;
  const isOver = phase === 'game_over';
  if (phase === 'waiting') return undefined;
  if (game.legalActions().length > 0 !== isOver) return undefined;
  const sides = isOver ? { left: 'no legal action', right: 'one' } : { left: 'a legal action', right: 'none' };
  return parted(name, 'a legal action is there until the game ends', last, { path: 'phase', ...sides });
}

function askForEverything(game: PlayableGame, watched: WatchedGame, last: GameEvent | undefined): Finding | undefined {
  const before = copyOfTable(game.table);
  const legal = game.legalActions();
  const legalKeys = new Set(legal.map(actionKey));
  for (const action of legal) {
    const { copy } = copyOf(before, watched);
    if (!copy.act(action).accepted) return unexpected('a listed action is accepted', action, last);
  }
  const { copy, told } = copyOf(before, watched);
  for (const action of allActions(before)) {
    if (legalKeys.has(actionKey(action))) continue;
    const outcome = copy.act(action);
    if (outcome.accepted) return unexpected('an action that is not listed is refused', action, last);
    if (!isTrueRefusal(outcome.refusal, action, before))
      return unexpected('a refusal names a rule that would be broken', action, last, outcome.refusal);
    if (told.length > 0) return unexpected('a refused action tells nothing', action, last);
  }
  const difference = tableDifference(before, copy.table);
  if (difference !== undefined) return parted(name, 'refused actions change nothing', last, difference);
  const start = legal.find(({ type }) => type === 'start_game');
  return start && dealFromSmallDecks(start, before, watched, last);
}

/** From a deck that has just the cards that are needed a round is dealt; with one card less nothing happens at all. */
function dealFromSmallDecks(
  start: Action,
  before: TableView,
  { subject, seed, decks }: WatchedGame,
  last: GameEvent | undefined,
): Finding | undefined {
  const needed = before.players.length * HAND_SIZE + 1;
  for (const size of [needed, needed - 1]) {
    const small: DeckSource = { ...decks, deal: (request) => decks.deal(request).slice(-size) };
    const game = subject.restoreGame(before, servicesFor({ seed, decks: small }, {}));
    const isDealt = thrownBy(() => game.act(start)) === undefined;
    if (isDealt !== (size === needed))
      return parted(name, 'a round takes a deck that is large enough', last, differ(size === needed, isDealt));
    const difference = isDealt ? undefined : tableDifference(before, game.table);
    if (difference !== undefined) return parted(name, 'a deck too small changes nothing', last, difference);
  }
  return undefined;
}

/** A game restored from the table, and the events that it tells. */
function copyOf(table: TableView, { subject, ...game }: WatchedGame): { copy: PlayableGame; told: GameEvent[] } {
  const told: GameEvent[] = [];
  const services = servicesFor(game, { emitter: (event) => told.push(event), afterEvents: table.sequence_num });
  return { copy: subject.restoreGame(table, services), told };
}

function unexpected(assertion: string, action: Action, last: GameEvent | undefined, found: unknown = action): Finding {
  return parted(name, assertion, last, { path: action.type, left: assertion, right: found });
}

function playToTheEnd(game: PlayableGame, watched: WatchedGame, last: GameEvent | undefined): Finding | undefined {
  const { copy } = copyOf(game.table, watched);
  for (let moves = 0; moves < FINISHING_MOVES_MAX && copy.table.phase !== 'game_over'; moves += 1) {
    const move = finishingMove(copy, moves);
    if (move === undefined || !copy.act(move).accepted) break;
  }
  const { phase } = copy.table;
  if (phase === 'game_over') return undefined;
  return parted(name, 'a game can be finished from every prefix', last, {
    path: 'phase',
    left: 'game_over',
    right: phase,
  });
}
