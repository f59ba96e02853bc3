/**
 * The start of a round.
 *
 * Method: the deck is built anew from the seed that the event names and dealt as the rules say; every card that the
 * event shows has to be the one that this deal puts there. Rule: docs/rules.md, The table.
 */
import type { EventOf } from '../events/event.ts';
import { type Card, faceDown, type TableCard } from '../golf/card.ts';
import type { DeckSource } from '../golf/deck-source.ts';
import { HAND_SIZE } from '../golf/limits.ts';
import { show } from '../golf/show.ts';
import type { PlayerView, TableView } from '../golf/table-view.ts';
import { assertCard, assertHand, assertNobodyElse, assertPhase, assertSame, contradiction } from './checks.ts';

/** What a deal needs to know of the game, beside its event. */
interface RoundSetup {
  readonly round: number;
  readonly num_decks: number;
  readonly num_rounds: number;
  /** Seat of who plays first, who will deal the next round. */
  readonly firstSeat: number;
}

/** The host starts the game, and with it round 1: the first seat deals, the second plays first. */
export function applyGameStarted(table: TableView, event: EventOf<'game_started'>, decks: DeckSource): TableView {
  assertPhase(table, event, 'waiting');
  const { players, host_id } = table;
  if (!players.some((player) => player.id === host_id))
    throw contradiction(event, 'host_id', 'a seated player', show(host_id));
  assertTurnOrder(players, event);
  const { num_decks, num_rounds } = event.data;
  return deal(table, event, decks, { round: 1, num_decks, num_rounds, firstSeat: 1 % players.length });
}

/** The next round starts: the seat after the dealer plays first. */
export function applyRoundStarted(table: TableView, event: EventOf<'round_started'>, decks: DeckSource): TableView {
  assertPhase(table, event, 'round_over');
  const { players, num_decks, num_rounds, current_round } = table;
  if (current_round >= num_rounds)
    throw contradiction(
      event,
      'event_type',
      `"game_ended" after round ${num_rounds}, the last`,
      show(event.event_type),
    );
  const round = current_round + 1;
  assertSame(event, 'data.round_num', round, event.data.round_num);
  const dealerSeat = players.findIndex((player) => player.id === table.next_dealer_id);
  return deal(table, event, decks, { round, num_decks, num_rounds, firstSeat: (dealerSeat + 1) % players.length });
}

function assertTurnOrder(players: readonly PlayerView[], event: EventOf<'game_started'>): void {
  const order = event.data.player_order;
  if (order.length !== players.length)
    throw contradiction(event, 'data.player_order', `${players.length} players`, show(order));
  for (const [seat, { id }] of players.entries())
    if (order[seat] !== id) throw contradiction(event, `data.player_order[${seat}]`, show(id), show(order[seat]));
}

function deal(
  table: TableView,
  event: EventOf<'game_started'> | EventOf<'round_started'>,
  decks: DeckSource,
  { round, num_decks, num_rounds, firstSeat }: RoundSetup,
): TableView {
  const { deck_seed, dealt_cards, first_discard, current_player_idx } = event.data;
  const { options, players } = table;
  const deck = decks.deal({ round, deck_seed, num_decks, options });
  for (const [seat, { id }] of players.entries())
    assertHand(event, 'data.dealt_cards', id, handAt(deck, seat), dealt_cards.get(id));
  assertNobodyElse(event, 'data.dealt_cards', players, dealt_cards);
  const dealt = players.length * HAND_SIZE;
  assertCard(event, 'data.first_discard', fromTop(deck, dealt), first_discard);
  assertSame(event, 'data.current_player_idx', firstSeat, current_player_idx);
  return {
    ...table,
    sequence_num: event.sequence_num,
    phase: options.initial_flips === 0 ? 'playing' : 'initial_flip',
    // Each of them has been dealt these cards: that has just been checked.
    players: players.map((player) => readyToPlay(player, dealt_cards.get(player.id) as readonly Card[])),
    current_player_idx: firstSeat,
    turn_step: options.initial_flips === 0 ? 'draw' : null,
    num_decks,
    num_rounds,
    current_round: round,
    deck_seed,
    reshuffles: 0,
    deck: deck.slice(0, deck.length - dealt - 1),
    discard: [first_discard],
    set_aside: [],
    finisher_id: null,
    // firstSeat is below the number of players, of whom there is at least one.
    next_dealer_id: (players[firstSeat] as PlayerView).id,
  };
}

/** The six cards that the deal gives to a seat, by position; fewer if a stacked deck is too small. */
function handAt(deck: readonly Card[], seat: number): Card[] {
  const end = Math.max(0, deck.length - seat * HAND_SIZE);
  return deck.slice(Math.max(0, end - HAND_SIZE), end).reverse();
}

/** The card that has `above` cards on top of it. A stacked deck may be too small to have one. */
function fromTop(deck: readonly Card[], above: number): Card | undefined {
  return deck[deck.length - 1 - above];
}

function readyToPlay(player: PlayerView, cards: readonly Card[]): PlayerView {
  return {
    ...player,
    cards: cards.map((card): TableCard => faceDown(card)),
    initial_flip_done: false,
    final_turn_done: false,
    score: null,
  };
}
