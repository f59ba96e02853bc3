/** A terminal with somebody before it, as much of it as is needed here: keys come in, text goes out. */
import type { Readable } from 'node:stream';

export interface Terminal {
  readonly input: TerminalInput;
  readonly output: TerminalOutput;
}

export interface TerminalInput extends Readable {
  readonly isTTY?: boolean | undefined;
  /** Raw: each key comes at once and is not shown, and Ctrl-C is a key like any other. */
  setRawMode(isRaw: boolean): unknown;
}

export interface TerminalOutput {
  readonly isTTY?: boolean | undefined;
  /** Some terminals do not know how large they are. */
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  write(text: string): unknown;
  on(event: 'resize', listener: () => void): unknown;
  off(event: 'resize', listener: () => void): unknown;
}
