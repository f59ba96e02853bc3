/** Dealing a round. Rule: docs/rules.md, The table. */
import { bareCard, type Card, faceDown } from '../golf/card.ts';
import { deckSeedOf } from '../golf/deck.ts';
import { HAND_SIZE } from '../golf/limits.ts';
import type { Play } from './play.ts';
import type { PlayerState } from './table-state.ts';

/** A deck source gave fewer cards than there are to deal. */
export class DeckTooSmallError extends Error {
  override readonly name = 'DeckTooSmallError';
}

export interface Deal {
  readonly deck_seed: number;
  readonly dealt_cards: ReadonlyMap<string, readonly Card[]>;
  readonly first_discard: Card;
  readonly current_player_idx: number;
}

/** What a round is dealt with. */
export interface DealRequest {
  readonly round: number;
  /** A seat. */
  readonly dealer: number;
  readonly num_decks: number;
}

/** Deals the round. Answers with what the event has to tell. Throws `DeckTooSmallError` before anything has changed. */
export function deal(play: Play, { round, dealer, num_decks }: DealRequest): Deal {
  const { table } = play;
  const deck_seed = deckSeedOf(play.seed, round);
  const { options } = table;
  const deck = [...play.decks.deal({ round, deck_seed, num_decks, options })];
  const needed = table.players.length * HAND_SIZE + 1;
  if (deck.length < needed)
    throw new DeckTooSmallError(`round ${round}: expected a deck of at least ${needed} cards, found ${deck.length}`);

  const dealt_cards = new Map<string, readonly Card[]>();
  for (const player of table.players) dealt_cards.set(player.id, dealHand(player, deck));
  const first_discard = takeTop(deck);
  const current_player_idx = (dealer + 1) % table.players.length;

  table.num_decks = num_decks;
  table.current_round = round;
  table.deck_seed = deck_seed;
  table.reshuffles = 0;
  table.deck = deck;
  table.discard = [first_discard];
  table.set_aside = [];
  table.finisher_id = null;
  table.current_player_idx = current_player_idx;
  table.next_dealer_id = table.players[current_player_idx]?.id ?? null;
  table.phase = options.initial_flips === 0 ? 'playing' : 'initial_flip';
  table.turn_step = options.initial_flips === 0 ? 'draw' : null;
  return { deck_seed, dealt_cards, first_discard, current_player_idx };
}

function dealHand(player: PlayerState, deck: Card[]): readonly Card[] {
  const hand = Array.from({ length: HAND_SIZE }, () => takeTop(deck));
  player.cards = hand.map(faceDown);
  player.initial_flip_done = false;
  player.final_turn_done = false;
  player.score = null;
  return Object.freeze(hand);
}

function takeTop(deck: Card[]): Card {
  // The deck was found large enough before the first card was taken.
  return bareCard(deck.pop() as Card);
}
