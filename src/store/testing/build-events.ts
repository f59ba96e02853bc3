/**
 * Events for tests of stores, made by hand. A store knows numbers and schemas and nothing of Golf, so these logs need
 * not be games that anybody could play.
 */
import { randomUUID } from 'node:crypto';
import type { EventData, EventOf, GameEvent, PlayerEventType } from '../../events/event.ts';
import type { EventType } from '../../events/event-data.ts';
import { timestampOf } from '../../events/timestamp.ts';
import { type Card, cardOf, RANKS } from '../../golf/card.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import { DEFAULT_OPTIONS } from '../../golf/options.ts';

/** 2026-03-01T12:00:00Z in microseconds. */
const START_MICROS = 1_772_366_400_000_000;

export function newGameId(): string {
  return randomUUID();
}

/** A log that grows: each call adds the next event of one game, a second and a microsecond after the one before. */
export class LogBuilder {
  readonly gameId: string;
  readonly events: GameEvent[] = [];

  constructor(gameId: string = newGameId()) {
    this.gameId = gameId;
  }

  created(hostId = 'p1', roomCode = 'ROOM'): this {
    return this.#add('game_created', null, { room_code: roomCode, host_id: hostId, options: DEFAULT_OPTIONS });
  }

  joined(playerId: string): this {
    return this.#add('player_joined', playerId, {
      player_name: `Name of ${[...playerId][0]}`,
      is_cpu: false,
      cpu_profile: null,
    });
  }

  left(playerId: string): this {
    return this.#add('player_left', playerId, { reason: 'left' });
  }

  started(playerIds: readonly string[]): this {
    return this.#add('game_started', null, {
      deck_seed: Number.MAX_SAFE_INTEGER,
      player_order: playerIds,
      num_decks: 1,
      num_rounds: 9,
      dealt_cards: forEach(playerIds, hand()),
      first_discard: cardOf('★', 'spades'),
      current_player_idx: 0,
    });
  }

  /** As many draws as asked for. */
  drawn(playerId: string, count: number): this {
    for (let draws = 0; draws < count; draws += 1)
      this.#add('card_drawn', playerId, { source: 'deck', card: cardOf(RANKS[draws % RANKS.length] ?? 'A', 'clubs') });
    return this;
  }

  roundEnded(playerIds: readonly string[]): this {
    return this.#add('round_ended', null, {
      scores: forEach(playerIds, -7),
      winner_id: null,
      final_hands: forEach(playerIds, hand()),
    });
  }

  ended(playerIds: readonly string[], winnerId: string): this {
    return this.#add('game_ended', null, {
      final_scores: forEach(playerIds, 12),
      winner_id: winnerId,
      rounds_won: forEach(playerIds, 3),
    });
  }

  #add<T extends EventType>(type: T, playerId: T extends PlayerEventType ? string : null, data: EventData<T>): this {
    const number = this.events.length + 1;
    const event: EventOf<T> = {
      event_type: type,
      game_id: this.gameId,
      sequence_num: number,
      timestamp: timestampOf(START_MICROS + number * 1_000_001),
      player_id: playerId,
      data,
    };
    // An event of one type is an event; the compiler cannot see it through the type parameter.
    this.events.push(event as unknown as GameEvent);
    return this;
  }
}

/** A log of `count` events, 3 or more, in which two players sit down and one of them draws. */
export function simpleLog(count: number, gameId?: string): GameEvent[] {
  return new LogBuilder(gameId).created().joined('p1').joined('p2').drawn('p1', count).events.slice(0, count);
}

function hand(): Card[] {
  return RANKS.slice(0, HAND_SIZE).map((rank) => cardOf(rank, 'hearts'));
}

function forEach<T>(playerIds: readonly string[], value: T): ReadonlyMap<string, T> {
  return new Map(playerIds.map((id) => [id, value]));
}
