/** A running server, wherever it came from. */
export interface PostgresServer {
  /** Connects as a user who may create schemas. Holds the password: not for messages. */
  readonly url: string;
  readonly kind: 'given' | 'testcontainers' | 'embedded';
  /** Stops what was started and removes its files; nothing for a given server. May be called twice. */
  stop(): Promise<void>;
}
