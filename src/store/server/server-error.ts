/** No PostgreSQL could be had. */

/** Characters of a server's log that a message shows, from its end. */
const LOG_SHOWN_CHARACTERS = 4000;

/** A server did not start; `log` is what it and its tools said, from the beginning or the last 100,000 characters. */
export class ServerStartError extends Error {
  override readonly name = 'ServerStartError';
  readonly reason: string;
  readonly log: string;

  constructor(reason: string, log = '', options?: ErrorOptions) {
    const shown = log.trim().slice(-LOG_SHOWN_CHARACTERS);
    super(`PostgreSQL did not start: ${reason}${shown === '' ? '' : `\n${shown}`}`, options);
    this.reason = reason;
    this.log = log;
  }
}

/** An environment variable that says something else than it may. */
export class ServerSettingError extends Error {
  override readonly name = 'ServerSettingError';

  constructor(variable: string, expected: string, found: string) {
    super(`${variable}: expected ${expected}, found ${JSON.stringify(found)}`);
  }
}
