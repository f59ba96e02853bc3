/**
 * The port of the store: an append-only log of events for each game, and the table of games that follows from them.
 *
 * Every store keeps the same promises, and one contract suite (event-store.contract.ts) holds each of them to it:
 * numbers of a game run 1, 2, 3, … without gaps; a batch is there whole or not at all; of several writers of one number
 * exactly one wins; a batch that is offered again, the same in everything, changes nothing and succeeds; what comes back
 * is what went in, to the microsecond; what a caller does to an event that it was given changes nothing in the store.
 */
import type { GameEvent } from '../events/event.ts';
import type { AppendOutcome } from './append-outcome.ts';
import type { GameFilter, GameRecord } from './game-record.ts';

/** Both ends are included. `fromSequence` 0 or 1 is the beginning; a range that holds no number answers with no events. */
export interface SequenceRange {
  readonly fromSequence?: number;
  readonly toSequence?: number;
}

/**
 * Errors of every method, all typed: `InvalidQueryError` for a game id, a range or a filter that is none,
 * `DamagedRowError` for a stored row that is no longer what was written, `StoreClosedError` after `close`, and of a
 * database `StoreConnectionError` and `StoreQueryError`.
 */
export interface EventStore {
  /**
   * Stores the next event of its game; answers with the id of its row, which grows with every append.
   *
   * Throws `InvalidEventError` for what is no event, `SequenceError` for a first event other than `game_created` or a
   * later one that is, `ConcurrencyError` when the number is taken by another event or would leave a gap.
   */
  append(event: GameEvent): Promise<number>;

  /**
   * Stores events that follow one another in one game, all or none; answers with the ids of their rows in that order.
   * An empty batch is nothing to do. Throws like `append`, and `SequenceError` for a batch of two games or with a gap.
   */
  appendBatch(events: readonly GameEvent[]): Promise<number[]>;

  /**
   * Stores batches, of the same game or of many, each all or none; answers with what became of each, in their order.
   * Batches of one game must follow one another in the order given, or the later ones are conflicts. What a database
   * does to one batch is told in its outcome and does not disturb the others; nothing is written, and what `appendBatch`
   * throws is thrown, if one of them is none.
   */
  appendBatches(batches: readonly (readonly GameEvent[])[]): Promise<AppendOutcome[]>;

  /** The events of a game in order; none for a game that does not exist. */
  getEvents(gameId: string, range?: SequenceRange): Promise<GameEvent[]>;

  /** The number of the game's last event; 0 when there is none, so that one more is always the next. */
  getLatestSequence(gameId: string): Promise<number>;

  /** The events of a game in order, as they were when reading began, in bounded memory. The reader may leave at any time. */
  streamEvents(gameId: string, range?: Pick<SequenceRange, 'fromSequence'>): AsyncIterable<GameEvent>;

  /**
   * The events of all games, game after game, each in order, as they were at one moment when reading began: of no batch
   * a part. In bounded memory; the reader may leave at any time.
   */
  streamAllEvents(): AsyncIterable<GameEvent>;

  /** The games that match, by the time of their creation, then by id. */
  listGames(filter?: GameFilter): Promise<GameRecord[]>;

  /** The game's record, or `undefined` if there is no such game. */
  getGame(gameId: string): Promise<GameRecord | undefined>;

  /** Gives back what the store holds and ends streams that are still open. May be called twice. */
  close(): Promise<void>;
}
