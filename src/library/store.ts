/**
 * `mulligan/store`: where events are kept. One port, {@link EventStore}, with two stores behind it, and what a store of
 * your own needs to keep the port's promises; whether it does is what the tests of `mulligan/store-contract` say.
 *
 * @module store
 */
export { type RecordedOutcome, Recorder, type RecorderServices, UnknownGameError } from '../recorder/recorder.ts';
export { type AppendOutcome, idsOf } from '../store/append-outcome.ts';
export { type Batch, checkBatch } from '../store/check-batch.ts';
export { checkFilter, checkGameId, checkRange } from '../store/check-query.ts';
export {
  ConcurrencyError,
  DamagedRowError,
  InvalidQueryError,
  StoreClosedError,
  StoreConnectionError,
  StoreQueryError,
  UnsafeServerError,
  type UnsafeSetting,
} from '../store/errors.ts';
export type { EventStore, SequenceRange } from '../store/event-store.ts';
export { GAME_STATUSES, type GameFilter, type GameRecord, type GameStatus } from '../store/game-record.ts';
export { foldGameRecord } from '../store/memory/fold-game-record.ts';
export { MemoryEventStore } from '../store/memory/memory-event-store.ts';
export type { Allowances, DatabaseOptions } from '../store/postgres/database-options.ts';
export { PostgresEventStore, type PostgresOptions } from '../store/postgres/postgres-event-store.ts';
export {
  type MigrateOptions,
  type MigrationReport,
  migrate,
  migrationStates,
} from '../store/postgres/schema/migrate.ts';
export { MigrationError, type MigrationFault } from '../store/postgres/schema/migration-error.ts';
export type { MigrationState, MigrationStatus } from '../store/postgres/schema/migration-state.ts';
export type { PostgresServer } from '../store/server/postgres-server.ts';
export { ServerSettingError, ServerStartError } from '../store/server/server-error.ts';
export { type Environment, startPostgres } from '../store/server/start-postgres.ts';
export { openWorkspace, type Workspace, type WorkspaceOptions } from '../store/workspace.ts';
