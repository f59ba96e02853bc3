/**
 * Games whose rounds get to the same hands sooner. The shrinker owns the deck, so a card that somebody draws and keeps
 * can be dealt to him at once. The shortest round takes house rules which the failing game may not have had; if the fault
 * does not care, they are on.
 */
import type { Action } from '../../golf/action.ts';
import type { Card } from '../../golf/card.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import type { GameOptions } from '../../golf/options.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { Script } from '../script.ts';
import type { Subject } from '../subject.ts';
import { PLAINEST } from './decks.ts';
import { startsRound } from './delete-moves.ts';
import { straightRound } from './straight-round.ts';
import { type Step, walk } from './walk.ts';
import { withOptions } from './with-options.ts';

/**
 * Every round that was played to its end, as the shortest one with the same hands and the same finisher; first with all
 * players, then only with those who were there at the end; then the last round as the only one, and once more with those
 * who left leaving right after the deal.
 */
export function* straighterRounds(script: Script, subject: Subject): Generator<Script> {
  const { steps, last } = walk(script, subject);
  if (last === undefined) return;
  const everybody = new Set(script.moves.map(({ player_id }) => player_id));
  const staying = new Set(last.players.map(({ id }) => id));
  for (const ids of staying.size < everybody.size ? [everybody, staying] : [everybody]) {
    const straight = straightGame(script, steps, last, ids);
    if (straight !== undefined) yield straight;
  }
  const only = lastRoundOnly(script, last, staying);
  if (only === undefined) return;
  yield only;
  if (staying.size < everybody.size) yield leftAtOnce(script, only, everybody);
}

/** `only`: the last round, without those who left. They get the hands that are dealt last. */
function leftAtOnce(script: Script, only: Script, everybody: ReadonlySet<string>): Script {
  const start = only.moves.findIndex(startsRound);
  const [lobby, played] = [only.moves.slice(0, start), only.moves.slice(start + 1)];
  const leavers = [...everybody].filter((id) => !lobby.some((move) => move.player_id === id));
  const joins = script.moves.filter(({ type, player_id }) => type === 'join' && leavers.includes(player_id));
  const leaves = leavers.map((player_id): Action => ({ type: 'leave', player_id, reason: 'left' }));
  const moves = [...lobby, ...joins, ...only.moves.slice(start, start + 1), ...leaves, ...played];
  const [deck = []] = only.decks;
  const seated = lobby.length * HAND_SIZE;
  const hands = leavers.flatMap(() => Array.from({ length: HAND_SIZE }, () => PLAINEST));
  return {
    ...only,
    moves,
    decks: [[...deck.slice(0, deck.length - seated), ...hands, ...deck.slice(deck.length - seated)]],
  };
}

/** The last round as the only one, with the hands moved around the table so that the first to play goes out. */
function lastRoundOnly(script: Script, last: TableView, staying: ReadonlySet<string>): Script | undefined {
  const finisher = last.players.findIndex(({ id }) => id === last.finisher_id);
  const seats = last.players.length;
  const players = last.players.map((player, seat) => ({
    ...player,
    cards: last.players[(seat + finisher - 1 + seats) % seats]?.cards ?? player.cards,
  }));
  const finisher_id = last.finisher_id && (players[1 % seats]?.id ?? null);
  const straight = straightRound({ ...last, players, finisher_id }, staying, 1);
  const start = script.moves.findIndex(startsRound);
  if (straight === undefined) return undefined;
  const moves = [...script.moves.slice(0, start + 1), ...straight.moves];
  return withOnly({ ...withOptions(script, QUICK), decks: [straight.deck], moves }, staying);
}

/** What a straight round takes. */
const QUICK: Partial<GameOptions> = { flip_as_action: true, knock_early: true, initial_flips: 2 };

/** `undefined` if no round can be made straight. */
function straightGame(
  script: Script,
  steps: readonly Step[],
  last: TableView,
  ids: ReadonlySet<string>,
): Script | undefined {
  const starts = steps.flatMap(({ move }, index) => (startsRound(move) ? [index] : []));
  const moves = steps.slice(0, starts[0] ?? 0).map(({ move }) => move);
  const decks: (readonly Card[])[] = [];
  let straightened = 0;
  for (const [round, start] of starts.entries()) {
    const end = starts[round + 1] ?? steps.length;
    const straight = straightRound(steps[end]?.table ?? last, ids, round + 1);
    if (straight !== undefined) straightened += 1;
    // The start was a step.
    moves.push((steps[start] as Step).move);
    moves.push(...(straight?.moves ?? steps.slice(start + 1, end).map(({ move }) => move)));
    decks.push(straight?.deck ?? script.decks[round] ?? []);
  }
  if (straightened === 0) return undefined;
  return withOnly({ ...withOptions(script, QUICK), decks, moves }, ids);
}

/** Without the moves of others; the host's duties go to the first who is there. */
function withOnly(script: Script, ids: ReadonlySet<string>): Script {
  const [first = script.setup.host_id] = ids;
  const host_id = ids.has(script.setup.host_id) ? script.setup.host_id : first;
  const moves = script.moves.flatMap((move): Action[] => {
    if (ids.has(move.player_id)) return [move];
    return startsRound(move) ? [{ ...move, player_id: host_id }] : [];
  });
  return { ...script, setup: { ...script.setup, host_id }, moves };
}
