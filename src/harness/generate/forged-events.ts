/**
 * Events that somebody could try to pass off as the next one at a table: for every player and every type, with the
 * right cards and with wrong ones, legal or not.
 */
import type { EventOf, GameEvent } from '../../events/event.ts';
import type { EventType } from '../../events/event-data.ts';
import { bareCard, type Card, cardOf } from '../../golf/card.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import type { TableView } from '../../golf/table-view.ts';
import { withOneFieldChanged } from './one-field-changed.ts';

const POSITIONS = Array.from({ length: HAND_SIZE }, (_, position) => position);
const INITIAL_SETS: readonly (readonly number[])[] = [[0], [5], [0, 1], [1, 0], [3, 5]];

/** `genuine`: events that could be told next, of which spoilt copies are made. */
export function* forgedEvents(
  table: TableView,
  timestamp: string,
  genuine: readonly GameEvent[],
): Generator<GameEvent> {
  const next = { game_id: table.game_id, sequence_num: table.sequence_num + 1, timestamp };
  const forge = <T extends EventType>(
    event_type: T,
    player_id: EventOf<T>['player_id'],
    data: EventOf<T>['data'],
  ): GameEvent =>
    // The parameters tie type, player and data together, which an object literal cannot show.
    ({ event_type, ...next, player_id, data }) as unknown as GameEvent;

  for (const { id, cards } of [...table.players, STRANGER]) {
    const hand = cards.map(bareCard);
    const drawn = table.drawn_card ?? ANY_CARD;
    const at = (position: number): Card => hand[position] ?? ANY_CARD;
    for (const card of [table.deck.at(-1) ?? ANY_CARD, another(table.deck.at(-1) ?? ANY_CARD)])
      yield forge('card_drawn', id, { source: 'deck', card });
    for (const card of [table.discard.at(-1) ?? ANY_CARD, another(table.discard.at(-1) ?? ANY_CARD)])
      yield forge('card_drawn', id, { source: 'discard', card });
    for (const card of [drawn, another(drawn)]) yield forge('card_discarded', id, { card });
    for (const position of POSITIONS) {
      yield forge('card_swapped', id, { position, new_card: drawn, old_card: at(position) });
      yield forge('card_swapped', id, { position, new_card: drawn, old_card: another(at(position)) });
      yield forge('card_swapped', id, { position, new_card: another(drawn), old_card: at(position) });
      for (const card of [at(position), another(at(position))]) {
        yield forge('card_flipped', id, { position, card });
        yield forge('flip_as_action', id, { position, card });
      }
    }
    const faceDown = POSITIONS.filter((position) => cards[position]?.face_up === false);
    for (const positions of [faceDown, [...faceDown].reverse(), faceDown.slice(1), faceDown.slice(0, 2), [0], [0, 1]]) {
      yield forge('knock_early', id, { positions, cards: positions.map(at) });
      yield forge('knock_early', id, { positions, cards: positions.map(at).map(another) });
    }
    for (const positions of INITIAL_SETS) {
      yield forge('initial_flip', id, { positions, cards: positions.map(at) });
      yield forge('initial_flip', id, { positions, cards: positions.map(at).map(another) });
    }
    yield forge('flip_skipped', id, {});
    yield forge('player_left', id, { reason: 'left' });
    yield forge('player_joined', id, { player_name: 'New', is_cpu: false, cpu_profile: null });
  }
  // An end that adds up, and comes too early.
  const final_scores = new Map(table.players.map((player) => [player.id, player.total_score]));
  const rounds_won = new Map(table.players.map((player) => [player.id, player.rounds_won]));
  for (const { id } of table.players) yield forge('game_ended', null, { final_scores, winner_id: id, rounds_won });
  for (const event of genuine) {
    const renumbered: GameEvent = { ...event, ...next };
    yield renumbered;
    yield* withOneFieldChanged(renumbered, table);
  }
}

const STRANGER: Pick<TableView['players'][number], 'id' | 'cards'> = { id: 'stranger', cards: [] };
const ANY_CARD = cardOf('5', 'clubs');

function another(card: Card): Card {
  return cardOf(card.rank === 'A' ? 'K' : 'A', card.suit);
}
