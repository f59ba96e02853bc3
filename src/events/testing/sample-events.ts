/** One event of each type, as plain JSON data, and ways to spoil it. */
import { DEFAULT_OPTIONS } from '../../golf/options.ts';
import type { EventType } from '../event-data.ts';

export const GAME_ID = '0b8e4b2a-1c2d-4e5f-8a9b-0c1d2e3f4a5b';

const ace = { rank: 'A', suit: 'hearts' };
const joker = { rank: '★', suit: 'spades' };
const ten = { rank: '10', suit: 'clubs' };
const hand = [ace, joker, ten, ace, ten, joker];
const hands = { ann: hand, bo: [...hand].reverse() };
const deal = { dealt_cards: hands, first_discard: ten, current_player_idx: 1 };

const SAMPLES: Readonly<Record<EventType, readonly [playerId: string | null, data: object]>> = {
  game_created: [null, { room_code: 'GOLF', host_id: 'ann', options: DEFAULT_OPTIONS }],
  player_joined: ['ann', { player_name: 'Ann', is_cpu: true, cpu_profile: 'sly' }],
  player_left: ['ann', { reason: 'left' }],
  game_started: [null, { deck_seed: 0, player_order: ['ann', 'bo'], num_decks: 1, num_rounds: 18, ...deal }],
  round_started: [null, { round_num: 2, deck_seed: 2 ** 32 - 1, ...deal }],
  round_ended: [null, { scores: { ann: -3, bo: 0 }, winner_id: 'ann', final_hands: hands }],
  game_ended: [null, { final_scores: { ann: -3, bo: 12 }, winner_id: 'ann', rounds_won: { ann: 1, bo: 0 } }],
  initial_flip: ['ann', { positions: [5, 0], cards: [ace, joker] }],
  card_drawn: ['ann', { source: 'deck', card: ace }],
  card_swapped: ['ann', { position: 5, new_card: ace, old_card: ten }],
  card_discarded: ['ann', { card: ten }],
  card_flipped: ['ann', { position: 0, card: ace }],
  flip_skipped: ['ann', {}],
  flip_as_action: ['ann', { position: 3, card: joker }],
  knock_early: ['ann', { positions: [2], cards: [ten] }],
};

export interface RawEvent {
  event_type: string;
  game_id: unknown;
  sequence_num: unknown;
  timestamp: unknown;
  player_id: unknown;
  data: Record<string, unknown>;
}

/** A fresh event of this type, all of it free to be changed. */
export function sampleEvent(event_type: EventType, changedData: object = {}): RawEvent {
  const [player_id, data] = SAMPLES[event_type];
  return structuredClone({
    event_type,
    game_id: GAME_ID,
    sequence_num: event_type === 'game_created' ? 1 : 7,
    timestamp: '2026-03-01T12:00:00.000001Z',
    player_id,
    data: { ...data, ...changedData },
  });
}
