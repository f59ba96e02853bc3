/**
 * The chained hash of a game: one link for each accepted move, made of the link before it, of the bytes of the events
 * that the move led to, and of the table that is rebuilt after them. The last link stands for the whole game, so that
 * plays of it can be compared wherever they were made; and where two chains part, their first different link leads to
 * the first difference.
 */
import { hash } from 'node:crypto';
import type { GameEvent } from '../events/event.ts';
import { type Card, cardOf, faceDown, faceUp, RANKS, SUITS } from '../golf/card.ts';
import type { GameOptions } from '../golf/options.ts';
import type { PlayerView, TableView } from '../golf/table-view.ts';
import type { RecordedGame, WatchedGame } from './checker.ts';
import { isLookedAtClosely } from './checkers/sample.ts';
import { runScript } from './run-game.ts';
import type { Script } from './script.ts';
import type { Subject } from './subject.ts';

/**
 * Whether the game is one of those that are played twice, and that a campaign's digest is made of: those of which other
 * checks have made the rebuilt tables already.
 */
export function isChained(game: WatchedGame): boolean {
  return isLookedAtClosely(game);
}

/** The last link of the game's chain: 64 hexadecimal digits, or none for a game that cannot be created. */
export function chainOf(script: Script, subject: Subject): string {
  return linksOf(runScript(script, subject, []).played).at(-1) ?? '';
}

/** Worked out once for each game, by its list of events: a checker and the campaign both ask. */
const known = new WeakMap<readonly GameEvent[], readonly string[]>();

/** The links of the game's chain, the first for its creation. A log that the reducer refuses goes on without tables. */
export function linksOf(played: RecordedGame): readonly string[] {
  const links = known.get(played.events) ?? makeLinks(played);
  known.set(played.events, links);
  return links;
}

/** Number of the first link in which two chains differ, found by halving: from there on all differ. The length of both if none does. */
export function firstDifferentLink(one: readonly string[], other: readonly string[]): number {
  let same = 0;
  let different = Math.max(one.length, other.length);
  while (same < different) {
    const middle = Math.floor((same + different) / 2);
    if (one[middle] === other[middle]) same = middle + 1;
    else different = middle;
  }
  return same;
}

function makeLinks({ subject, events, settledAt, rebuiltTables }: RecordedGame): string[] {
  const tables = rebuiltTables();
  const tableText = tableWriter();
  let link = '';
  let from = 0;
  return settledAt.map((upTo) => {
    let text = link;
    for (const event of events.slice(from, upTo)) text += `\n${subject.serializeEvent(event)}`;
    const table = tables[upTo];
    if (table !== undefined) text += `\n${tableText(table)}`;
    from = upTo;
    link = hash('sha256', text);
    return link;
  });
}

/**
 * Writes tables of one game as text. The parts are kept apart by NUL, which no text of a game may contain. From one
 * table to the next most of them are the same objects, and are not written anew.
 */
function tableWriter(): (table: TableView) => string {
  const options = lastKept((options: GameOptions) => Object.values(options).join());
  const deck = lastKept(cardsText);
  const discard = lastKept(cardsText);
  const setAside = lastKept(cardsText);
  const seats: ((player: PlayerView) => string)[] = [];
  return (table) => {
    let players = '';
    for (const [seat, player] of table.players.entries()) {
      seats[seat] ??= lastKept(playerText);
      players += `${seats[seat](player)}\0`;
    }
    const drawn = table.drawn_card === null ? '' : signOf(table.drawn_card);
    return [
      table.game_id,
      table.sequence_num,
      table.phase,
      table.room_code,
      table.host_id,
      options(table.options),
      players,
      table.current_player_idx,
      table.turn_step,
      drawn,
      table.drawn_from,
      table.num_decks,
      table.num_rounds,
      table.current_round,
      table.deck_seed,
      table.reshuffles,
      deck(table.deck),
      discard(table.discard),
      setAside(table.set_aside),
      table.finisher_id,
      table.next_dealer_id,
      table.owed_event,
      table.winner_id,
    ].join('\0');
  };
}

function playerText(player: PlayerView): string {
  return [
    player.id,
    player.name,
    player.is_cpu,
    player.cpu_profile,
    cardsText(player.cards),
    player.initial_flip_done,
    player.final_turn_done,
    player.score,
    player.total_score,
    player.rounds_won,
  ].join('\0');
}

/** One ASCII character for each card, and one more for how it lies: words would take several times as long. */
const SIGNS: ReadonlyMap<Card, string> = new Map(
  RANKS.flatMap((rank) => SUITS.map((suit) => cardOf(rank, suit))).flatMap((card, index): [Card, string][] => {
    const sign = String.fromCharCode(0x30 + index);
    return [
      [card, sign],
      [faceUp(card), `${sign}!`],
      [faceDown(card), `${sign}#`],
    ];
  }),
);

function cardsText(cards: readonly Card[]): string {
  let text = '';
  for (const card of cards) text += signOf(card);
  return text;
}

/** A card that is not the one object of its kind, as a broken witness may hold, has its name for a sign. */
function signOf(card: Card): string {
  return SIGNS.get(card) ?? JSON.stringify(card);
}

/** The same function, which works out anew only what is not asked for again at once. */
function lastKept<In, Out>(work: (input: In) => Out): (input: In) => Out {
  let last: { input: In; output: Out } | undefined;
  return (input) => {
    if (last?.input !== input) last = { input, output: work(input) };
    return last.output;
  };
}
