/**
 * `mulligan`: your own event-sourced game on trial in your own test suite. How: docs/library.md.
 *
 * @module mulligan
 */
export type { Acted, Described, GameSubject, LiveGame } from '../protocol/game-subject.ts';
export type { Json, JsonObject, NewGame, Plays } from '../protocol/messages.ts';
