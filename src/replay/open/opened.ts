/** A file that somebody gives to a page, and what comes of it. */
import type { EmbeddedGame } from '../embedded-game.ts';

/** An error says what was expected and what was found, as far as possible in the terms of whoever reads such files. */
export type Opened = { readonly game: EmbeddedGame } | { readonly error: string };

export interface GivenFile {
  readonly name: string;
  readonly text: string;
  /** What the game is to be called in the page. */
  readonly id: string;
}
