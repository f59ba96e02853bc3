/** What the reducer throws: a history that cannot be, and requests that it cannot answer. */
import type { GameEvent } from '../events/event.ts';
import { printable, show } from '../golf/show.ts';

/** What an event claims, and what the table says instead. All three are text for people. */
export interface Contradiction {
  /** A path within the event (`data.card`, `player_id`) or a field of the table (`phase`, `turn_step`). */
  readonly subject: string;
  readonly expected: string;
  readonly found: string;
}

/** An event that cannot have happened at this table. */
export class ContradictionError extends Error {
  override readonly name = 'ContradictionError';
  readonly gameId: string;
  readonly sequenceNum: number;
  readonly eventType: string;
  readonly subject: string;
  readonly expected: string;
  readonly found: string;

  constructor(event: GameEvent, { subject, expected, found }: Contradiction, options?: ErrorOptions) {
    const place = `game ${printable(String(event.game_id))}: event ${show(event.sequence_num)} (${printable(String(event.event_type))})`;
    super(`${place}, ${subject}: expected ${expected}, found ${found}`, options);
    this.gameId = event.game_id;
    this.sequenceNum = event.sequence_num;
    this.eventType = event.event_type;
    this.subject = subject;
    this.expected = expected;
    this.found = found;
  }
}

/** A log without events: it does not even name its game. */
export class EmptyLogError extends Error {
  override readonly name = 'EmptyLogError';

  constructor() {
    super('log: expected at least 1 event, found none');
  }
}

/** `upTo` is no sequence number. */
export class InvalidUpToError extends Error {
  override readonly name = 'InvalidUpToError';
  readonly upTo: number;

  constructor(upTo: number) {
    super(`upTo: expected a whole number from 0, found ${show(upTo)}`);
    this.upTo = upTo;
  }
}

/** The log ends before the event that was asked for. */
export class LogTooShortError extends Error {
  override readonly name = 'LogTooShortError';
  readonly gameId: string;
  readonly upTo: number;
  /** Sequence number of the log's last event. */
  readonly last: number;

  constructor(fault: { gameId: string; upTo: number; last: number }) {
    super(`game ${fault.gameId}: expected events up to ${fault.upTo}, found a log that ends with ${fault.last}`);
    this.gameId = fault.gameId;
    this.upTo = fault.upTo;
    this.last = fault.last;
  }
}
