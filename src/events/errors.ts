/** What is wrong with something that claims to be an event, or a log of events. */

/** A text or value that is not an event. `path` leads to the place within it; '' is the whole. */
export class InvalidEventError extends Error {
  override readonly name = 'InvalidEventError';
  readonly path: string;
  readonly expected: string;
  readonly found: string;

  constructor(fault: { path: string; expected: string; found: string }, options?: ErrorOptions) {
    super(
      `event${fault.path === '' ? '' : `, ${fault.path}`}: expected ${fault.expected}, found ${fault.found}`,
      options,
    );
    this.path = fault.path;
    this.expected = fault.expected;
    this.found = fault.found;
  }
}

/** A line of a log that is not an event; `cause` says why. Lines count from 1. */
export class InvalidLogError extends Error {
  override readonly name = 'InvalidLogError';
  readonly line: number;

  constructor(line: number, cause: Error) {
    super(`line ${line}: ${cause.message}`, { cause });
    this.line = line;
  }
}

/** An event that does not continue the log it was offered to. */
export class SequenceError extends Error {
  override readonly name = 'SequenceError';
  /** What is out of order: the game's id, the number, or the event type that may not stand there. */
  readonly subject: 'game_id' | 'sequence_num' | 'event_type';
  readonly gameId: string;
  readonly expected: string | number;
  readonly found: string | number;

  constructor(fault: {
    subject: SequenceError['subject'];
    gameId: string;
    expected: string | number;
    found: string | number;
  }) {
    super(`game ${fault.gameId}: expected ${fault.subject} ${fault.expected}, found ${fault.found}`);
    this.subject = fault.subject;
    this.gameId = fault.gameId;
    this.expected = fault.expected;
    this.found = fault.found;
  }
}
