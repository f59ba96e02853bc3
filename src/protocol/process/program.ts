/** A subject's program while it runs, as a talk with it needs it: what it is told, what it writes, and how it ends. */

/** Who is told of what a program does. */
export interface Listener {
  /** Of its standard output, cut anywhere. */
  output(bytes: Buffer): void;
  /** Once, when it has ended and everything that it wrote was handed over. An error: it was never there. */
  ended(how: string | Error): void;
}

export interface Program {
  write(text: string): void;
  /** Nothing more will be written. */
  endInput(): void;
  /** Ends it by force, and everything that it has started. Nothing of its output is handed over any more. */
  kill(): void;
  /** The end of its standard error so far. */
  lastMessages(): string;
}

export type StartProgram = (listener: Listener) => Program;
