/** For the tests of this room: events written by hand or at random, and tables that must not be changed. */
import type { EventData, EventOf, GameEvent } from '../events/event.ts';
import type { EventType } from '../events/event-data.ts';
import { bareCard, type Card, cardOf, faceDown, faceUp, RANKS, type Rank, SUITS, type Suit } from '../golf/card.ts';
import { type DeckSource, seededDecks } from '../golf/deck-source.ts';
import { HAND_SIZE } from '../golf/limits.ts';
import { DEFAULT_OPTIONS, type GameOptions } from '../golf/options.ts';
import type { PlayerView, TableView } from '../golf/table-view.ts';
import { applyEvent } from './apply-event.ts';
import { emptyTable } from './empty-table.ts';
import { ContradictionError } from './errors.ts';
import { scoreRound, soleLowestSeat } from './score-round.ts';

export const GAME_ID = '7f3a0000-0000-4000-8000-000000000001';

/** A card from its text: `10h`, `★s`. */
export function card(text: string): Card {
  const rank = text.slice(0, -1) as Rank;
  const suit = SUITS.find((name) => name.startsWith(text.slice(-1))) as Suit;
  if (!RANKS.includes(rank) || suit === undefined) throw new TypeError(`not a card: ${text}`);
  return cardOf(rank, suit);
}

/** Cards from their texts, with blanks between them. */
export function cards(text: string): Card[] {
  return text.split(/\s+/).filter(Boolean).map(card);
}

/** A deck that deals these cards in this order: the first one lies on top. */
export function deckFromTop(text: string): Card[] {
  return cards(text).reverse();
}

/** The event that comes next at this table, if it claims this. */
export function next<T extends EventType>(
  table: TableView,
  event_type: T,
  player_id: EventOf<T>['player_id'],
  data: EventData<T>,
): GameEvent {
  const event = {
    event_type,
    game_id: table.game_id,
    sequence_num: table.sequence_num + 1,
    timestamp: '2026-03-01T12:00:00.000000Z',
    player_id,
    data,
  };
  // Type, player and data belong together: the parameters say so.
  return event as unknown as GameEvent;
}

export function created(options: Partial<GameOptions> = {}, host_id = 'ann'): GameEvent {
  const data = { room_code: 'GOLF', host_id, options: { ...DEFAULT_OPTIONS, ...options } };
  return next(emptyTable(GAME_ID), 'game_created', null, data);
}

export function joined(table: TableView, id: string): GameEvent {
  return next(table, 'player_joined', id, { player_name: id.toUpperCase(), is_cpu: false, cpu_profile: null });
}

/** A lobby with these players, the first of them its host. */
export function lobby(ids: readonly string[], options: Partial<GameOptions> = {}): TableView {
  let table = applyEvent(emptyTable(GAME_ID), created(options, ids[0]), seededDecks);
  for (const id of ids) table = applyEvent(table, joined(table, id), seededDecks);
  return table;
}

/** What a deal of this deck shows. */
function dealOf(players: readonly PlayerView[], deck: readonly Card[]) {
  const fromTop = deck.toReversed();
  const hands = players.map(({ id }, seat) => [id, fromTop.slice(seat * HAND_SIZE, (seat + 1) * HAND_SIZE)] as const);
  return { dealt_cards: new Map(hands), first_discard: fromTop[players.length * HAND_SIZE] as Card };
}

export function started(
  table: TableView,
  decks: DeckSource,
  { deck_seed = 1, num_decks = 1, num_rounds = 2 } = {},
): GameEvent {
  const deck = decks.deal({ round: 1, deck_seed, num_decks, options: table.options });
  return next(table, 'game_started', null, {
    deck_seed,
    player_order: table.players.map((player) => player.id),
    num_decks,
    num_rounds,
    ...dealOf(table.players, deck),
    current_player_idx: 1 % table.players.length,
  });
}

export function nextRound(table: TableView, decks: DeckSource, deck_seed = 2): GameEvent {
  const { num_decks, options, players } = table;
  const round = table.current_round + 1;
  const dealer = players.findIndex((player) => player.id === table.next_dealer_id);
  return next(table, 'round_started', null, {
    round_num: round,
    deck_seed,
    ...dealOf(players, decks.deal({ round, deck_seed, num_decks, options })),
    current_player_idx: (dealer + 1) % players.length,
  });
}

export function roundEnded(table: TableView): GameEvent {
  const { players } = table;
  const scores = scoreRound(players, table.finisher_id, table.options);
  return next(table, 'round_ended', null, {
    scores: new Map(players.map(({ id }, seat) => [id, scores[seat] as number])),
    winner_id: players[soleLowestSeat(scores) ?? -1]?.id ?? null,
    final_hands: new Map(players.map((player) => [player.id, player.cards.map((each) => bareCard(each))])),
  });
}

export function gameEnded(table: TableView): GameEvent {
  const { players } = table;
  const [winner] = players.toSorted(
    (left, right) => left.total_score - right.total_score || right.rounds_won - left.rounds_won,
  );
  return next(table, 'game_ended', null, {
    final_scores: new Map(players.map((player) => [player.id, player.total_score])),
    winner_id: winner?.id ?? '',
    rounds_won: new Map(players.map((player) => [player.id, player.rounds_won])),
  });
}

/** The contradiction that the event meets at this table. Fails if it meets none. */
export function refusal(table: TableView, event: GameEvent, decks: DeckSource = seededDecks): ContradictionError {
  try {
    applyEvent(table, event, decks);
  } catch (error) {
    if (error instanceof ContradictionError) return error;
    throw error;
  }
  throw new Error(`${event.event_type} was accepted`);
}

/** Makes a table and all it holds unable to change. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/** The table after these steps, each of which sees the table before it. */
export function played(
  table: TableView,
  steps: readonly ((table: TableView) => GameEvent)[],
  decks: DeckSource = seededDecks,
): TableView {
  return steps.reduce((before, step) => applyEvent(before, step(before), decks), table);
}

/** A player with this hand: `3h` lies face up, `(3h)` face down. */
export function withHand(table: TableView, id: string, hand: string): TableView {
  const lying = hand
    .split(/\s+/)
    .map((text) => (text.startsWith('(') ? faceDown(card(text.slice(1, -1))) : faceUp(card(text))));
  return withPlayer(table, id, { cards: lying });
}

/** The table with some fields of one player set by hand. */
export function withPlayer(table: TableView, id: string, fields: Partial<PlayerView>): TableView {
  return { ...table, players: table.players.map((player) => (player.id === id ? { ...player, ...fields } : player)) };
}
