/**
 * `mulligan`: your own event-sourced game on trial in your own test suite, or as a program for `mulligan check --subject`.
 * How: docs/library.md.
 *
 * @module mulligan
 */
export { type Finding, findingText, identityOf } from '../harness/finding.ts';
export { findingsText } from '../outside/game-words.ts';
export { findingsInGame } from '../outside/own/findings-in-game.ts';
export { ownGameArbitrary } from '../outside/own/own-game-arbitrary.ts';
export type { OpenScript } from '../outside/subject-play.ts';
export type { Answer, Connection, Misconduct } from '../protocol/connection.ts';
export type { Acted, AnyGameSubject, Described, GameSubject, LiveGame } from '../protocol/game-subject.ts';
export type { Json, JsonObject, NewGame, Plays } from '../protocol/messages.ts';
export { answersOf, connectTo } from '../protocol/serving/connect-to.ts';
export { type LineWriter, type ServeOptions, serve } from '../protocol/serving/serve.ts';
export { SubjectStartError } from '../protocol/subject-start-error.ts';
