/**
 * A checker watches a game while it is played and says what broke. The same checkers watch a generated game, a fixture
 * and a log from elsewhere. A property is a checker with a canary: a planted bug that it must catch.
 */
import type { GameSetup } from '../engine/game.ts';
import type { GameEvent } from '../events/event.ts';
import type { DeckSource } from '../golf/deck-source.ts';
import type { TableView } from '../golf/table-view.ts';
import type { Finding } from './finding.ts';
import type { Script } from './script.ts';
import type { PlayableGame, Subject } from './subject.ts';

/** The game that is about to be watched. */
export interface WatchedGame {
  readonly subject: Subject;
  readonly seed: string;
  readonly setup: GameSetup;
  readonly decks: DeckSource;
  /** Whether some of its decks were put in order by somebody, instead of being what the seed makes. */
  readonly isStacked: boolean;
  /** A number from 0 to 2³²−1 that belongs to the game: for choosing what to look at, the same way each time. */
  readonly salt: number;
  /** Look everywhere instead of at samples: for fixtures and while shrinking, where what is looked at must not depend on chance. */
  readonly isThorough: boolean;
  /** How much more is looked at than at 1, where one game in 16 is looked at closely; half as much at 0.5. */
  readonly keenness: number;
}

/** A game as far as it was played. */
export interface RecordedGame extends WatchedGame {
  /** With exactly the moves that were accepted. */
  readonly script: Script;
  readonly events: readonly GameEvent[];
  /** For each accepted move, how many events there were after it. The first entry is for the creation. */
  readonly settledAt: readonly number[];
  /** The rebuilt table after each event, the empty one first: up to the event that the reducer refuses, if it refuses one. */
  readonly rebuiltTables: () => readonly TableView[];
}

/** A game that was played to its last move. */
export interface PlayedGame extends RecordedGame {
  /** As it was left. */
  readonly game: PlayableGame;
}

/** What a checker does during one game; it answers with what it found, and is asked no more afterwards. */
export interface Watcher {
  /** Each event as it is told. */
  readonly onEvent?: (event: GameEvent) => Finding | undefined;
  /** Each time all consequences of an action are told; `last` is the event that told the last of them. */
  readonly onSettled?: (game: PlayableGame, last: GameEvent | undefined) => Finding | undefined;
  /** Once, after the last move. */
  readonly onEnd?: (played: PlayedGame) => Finding | undefined;
}

/** A property, and who watches over it. */
export interface Checker {
  /** The property's name, in the form of a file's name. */
  readonly name: string;
  /** The property in one sentence. */
  readonly claim: string;
  /** Begins to watch a game. Each game has a watcher of its own. */
  readonly watch: (game: WatchedGame) => Watcher;
}
