/**
 * A number for how a game played out: its options, and of each event type, seat, positions and cards. Ids, names, seeds
 * and times are left out, so that two seeds which lead to the same play of the same cards have the same number.
 *
 * Method: two lanes of 32 bits, each a product and a shift for every value. It is made for every game of every campaign,
 * so nothing is made per event, and cards are told apart by two characters. Nobody looks for collisions here: it needs
 * to spread, not to resist.
 */
import type { GameEvent } from '../../../events/event.ts';
import { EVENT_TYPES } from '../../../events/event-data.ts';
import type { Card } from '../../../golf/card.ts';
import { FLIP_MODES, type GameOptions, HOUSE_RULES } from '../../../golf/options.ts';
import type { RecordedGame } from '../../../harness/checker.ts';

/** From 0 to 2⁵³ − 1; null for a game of an engine that tells events of another shape. */
export function hashOfPlay({ setup, events }: Pick<RecordedGame, 'setup' | 'events'>): number | null {
  const hash = new Hash();
  const seats: string[] = [];
  try {
    addOptions(hash, setup.options);
    for (const event of events) addEvent(hash, event, seats);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
  return hash.value;
}

class Hash {
  #low = 0x2545f491;
  #high = 0x4f6cdd1d;

  add(value: number): void {
    // The factors are odd, so that no step loses anything of what came before it.
    const low = Math.imul(this.#low ^ value, 0x9e3779b1);
    this.#low = low ^ (low >>> 15);
    const high = Math.imul(this.#high ^ value, 0x85ebca6b);
    this.#high = high ^ (high >>> 13);
  }

  /** The mixing at the end of MurmurHash3, with each lane in the other: every bit depends on all of both. */
  get value(): number {
    const low = mixed(this.#low ^ mixed(this.#high));
    const high = mixed(this.#high ^ low);
    return (high >>> 11) * 2 ** 32 + (low >>> 0);
  }
}

function mixed(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

function addOptions(hash: Hash, options: GameOptions): void {
  let rules = 0;
  for (const rule of HOUSE_RULES) rules = (rules << 1) | (options[rule] ? 1 : 0);
  hash.add(rules);
  hash.add((FLIP_MODES.indexOf(options.flip_mode) << 2) | options.initial_flips);
}

const TYPES: ReadonlyMap<string, number> = new Map(EVENT_TYPES.map((type, index) => [type, index]));

/** `seats`: ids in the order in which they first came up. */
function addEvent(hash: Hash, event: GameEvent, seats: string[]): void {
  const type = TYPES.get(event.event_type) ?? EVENT_TYPES.length;
  hash.add(event.player_id === null ? type : type | (seatOf(event.player_id, seats) << 4));
  switch (event.event_type) {
    case 'card_drawn':
      hash.add(event.data.source === 'deck' ? 0 : 1);
      addCard(hash, event.data.card);
      break;
    case 'card_swapped':
      hash.add(event.data.position);
      addCard(hash, event.data.new_card);
      addCard(hash, event.data.old_card);
      break;
    case 'card_discarded':
      addCard(hash, event.data.card);
      break;
    case 'card_flipped':
    case 'flip_as_action':
      hash.add(event.data.position);
      addCard(hash, event.data.card);
      break;
    case 'initial_flip':
    case 'knock_early':
      for (const position of event.data.positions) hash.add(position);
      addCards(hash, event.data.cards);
      break;
    case 'game_started':
      hash.add(event.data.num_decks);
      hash.add(event.data.num_rounds);
      addDeal(hash, event);
      break;
    case 'round_started':
      addDeal(hash, event);
      break;
    case 'player_left':
      hash.add(event.data.reason.charCodeAt(0));
      break;
    default:
      // Scores and winners follow from the cards; the others say nothing more.
      break;
  }
}

function seatOf(id: string, seats: string[]): number {
  const seat = seats.indexOf(id);
  return seat < 0 ? seats.push(id) - 1 : seat;
}

function addDeal(hash: Hash, { data }: Extract<GameEvent, { event_type: 'game_started' | 'round_started' }>): void {
  for (const cards of data.dealt_cards.values()) addCards(hash, cards);
  addCard(hash, data.first_discard);
}

function addCards(hash: Hash, cards: readonly Card[]): void {
  for (const card of cards) addCard(hash, card);
}

/** Ranks differ in their first characters, and so do suits. */
function addCard(hash: Hash, { rank, suit }: Card): void {
  hash.add((rank.charCodeAt(0) << 7) | suit.charCodeAt(0));
}
