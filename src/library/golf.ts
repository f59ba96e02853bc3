/**
 * `mulligan/golf`: six-card Golf, both witnesses of it, and what proves that they agree.
 *
 * The engine ({@link Game}) plays and tells events; the reducer ({@link applyEvent}, {@link rebuild}) folds events into
 * tables. A {@link Subject} is both as plain functions: put another one on trial with {@link runScript}, games from
 * {@link gameArbitrary} or {@link generateScript}, and {@link pureCheckers}; {@link shrinkToFixture} makes the smallest
 * game of what was found. Rules: docs/rules.md.
 *
 * @module golf
 */
export { DeckTooSmallError } from '../engine/deal.ts';
export { Game, type GameSetup, type Outcome, UnsettledTableError } from '../engine/game.ts';
export type { Emitter, EmitterFailure, GameServices } from '../engine/play.ts';
export { REFUSALS, type Refusal } from '../engine/refusal.ts';
export { parseEvent, parseEventValue, serializeEvent } from '../events/codec.ts';
export { InvalidEventError, InvalidLogError, SequenceError } from '../events/errors.ts';
export {
  type EventData,
  type EventOf,
  type GameEvent,
  gameEventSchemas,
  PLAYER_EVENT_TYPES,
  type PlayerEventType,
} from '../events/event.ts';
export { EVENT_TYPES, type EventType } from '../events/event-data.ts';
export { parseLog, serializeLog } from '../events/log.ts';
export { canonicalTimestamp, timestampOf } from '../events/timestamp.ts';
export { type Action, type ActionOf, type ActionType, actionSchema } from '../golf/action.ts';
export {
  type Card,
  cardFromText,
  cardOf,
  cardSchema,
  cardText,
  RANKS,
  type Rank,
  SUITS,
  type Suit,
  type TableCard,
} from '../golf/card.ts';
export { type DeckComposition, deckSeedOf, shuffled, unshuffledDeck } from '../golf/deck.ts';
export { type DeckRequest, type DeckSource, seededDecks, stackedDecks } from '../golf/deck-source.ts';
export type { Difference } from '../golf/first-difference.ts';
export {
  DEFAULT_OPTIONS,
  FLIP_MODES,
  type FlipMode,
  type GameOptions,
  gameOptionsSchema,
  HOUSE_RULES,
  type HouseRule,
} from '../golf/options.ts';
export { tableDifference } from '../golf/table-difference.ts';
export {
  type DrawSource,
  isSettled,
  type OwedEvent,
  PHASES,
  type Phase,
  type PlayerView,
  type TableView,
  type TurnStep,
} from '../golf/table-view.ts';
export type { Checker, PlayedGame, RecordedGame, WatchedGame, Watcher } from '../harness/checker.ts';
export { pureCheckers } from '../harness/checkers/all-checkers.ts';
export type { Explanation } from '../harness/explain/explanation.ts';
export { type Finding, findingText, identityOf } from '../harness/finding.ts';
export {
  type Fixture,
  type FixtureOrigin,
  InvalidFixtureError,
  parseFixture,
  serializeFixture,
} from '../harness/fixtures/fixture.ts';
export {
  type FailingGame,
  type FixtureOutcome,
  type OnTrial,
  type OutcomeKind,
  outcomeOf,
} from '../harness/fixtures/fixture-outcome.ts';
export { gameSeeds, games as gameArbitrary } from '../harness/game-arbitrary.ts';
export { generateScript } from '../harness/generate/generate-game.ts';
export { type History, type Run, type RunOptions, runScript } from '../harness/run-game.ts';
export type { TimeLimits } from '../harness/run-within.ts';
export { decksOf, type Script } from '../harness/script.ts';
export { type Failure, type ShrinkOptions, type ShrunkFixture, shrinkToFixture } from '../harness/shrink-to-fixture.ts';
export type { StoreChecker } from '../harness/store-checker.ts';
export { storeCheckers } from '../harness/store-checkers/all-store-checkers.ts';
export { ownSubject, type PlayableGame, type Subject } from '../harness/subject.ts';
export { applyEvent } from '../reducer/apply-event.ts';
export { emptyTable } from '../reducer/empty-table.ts';
export {
  type Contradiction,
  ContradictionError,
  EmptyLogError,
  InvalidUpToError,
  LogTooShortError,
} from '../reducer/errors.ts';
export { type RebuildOptions, rebuild } from '../reducer/rebuild.ts';
export { type ReplayStep, replay } from '../reducer/replay.ts';
