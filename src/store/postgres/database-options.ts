/** How a store uses connections, and which databases it is content with. */
/** Limits, of number and of time. */
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

/** What is refused at opening unless it is allowed here. */
export interface Allowances {
  /** A server that may lose events which it has acknowledged, or cannot keep every text. */
  readonly unsafeServer?: boolean;
  /** A schema that a newer version made, that was made by other files, or that lacks some. */
  readonly otherSchema?: boolean;
}
