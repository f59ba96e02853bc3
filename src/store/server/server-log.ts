/** What a server and its tools say, kept for the error that may need it. */
import type { Readable } from 'node:stream';

const CHARACTERS_MAX = 100_000;

export class ServerLog {
  #text = '';

  /** Takes in everything the stream says from now on. `onText`: called with the whole log after each piece. */
  follow(stream: Readable | null, onText: (log: string) => void = () => {}): void {
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      this.add(piece);
      onText(this.#text);
    });
  }

  add(piece: string): void {
    this.#text = (this.#text + piece).slice(-CHARACTERS_MAX);
  }

  clear(): void {
    this.#text = '';
  }

  get text(): string {
    return this.#text;
  }
}
