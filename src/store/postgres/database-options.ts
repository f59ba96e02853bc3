/** How a store uses connections. */
export interface DatabaseOptions {
  /** Connections at most; 10 unless given. */
  readonly connectionsMax?: number;
  /** Milliseconds to wait for a connection, new or free; 30,000 unless given. */
  readonly connectTimeoutMs?: number;
  /** Milliseconds to wait for an answer; 60,000 unless given. Nothing else ends a wait on a network that is dead. */
  readonly queryTimeoutMs?: number;
  /** Milliseconds that a statement waits for another's lock; 1,000 unless given. */
  readonly lockTimeoutMs?: number;
  /** Milliseconds after which a stream whose reader asks for no more is ended; 600,000 unless given. */
  readonly streamIdleMs?: number;
}
