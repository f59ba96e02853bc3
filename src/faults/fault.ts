/** A way to harm a store, tried many times, and what came of it. */

import type { Edit } from '../mutants/mutant.ts';
import type { EventStore } from '../store/event-store.ts';
import { PostgresEventStore, type PostgresOptions } from '../store/postgres/postgres-event-store.ts';
import { type MigrationReport, migrate } from '../store/postgres/schema/migrate.ts';
import type { Violation } from './history/judge.ts';

/** The code that is on trial: the project's own, or one with a mistake planted in it. */
export interface StoreCode {
  /** Opens a store of the tables where `url` leads. */
  readonly openStore: (url: string, options: PostgresOptions) => Promise<EventStore>;
  /** Brings the schema to which `url` leads up to date. */
  readonly migrate: (url: string) => Promise<MigrationReport>;
  /** Mistakes with which programs run that the trial starts. */
  readonly programEdits: readonly Edit[];
}

export const ownCode: StoreCode = {
  openStore: (url, options) => PostgresEventStore.open(url, options),
  migrate,
  programEdits: [],
};

export interface Trial {
  /** A server, as somebody who may create schemas and end sessions. */
  readonly url: string;
  readonly code: StoreCode;
  readonly seed: string;
  /** Ends the trial after the cases under way. */
  readonly signal: AbortSignal;
}

export interface FaultReport {
  /** Times that the fault struck. */
  readonly cases: number;
  /** Of these, times that something was under way when it did: without one the trial has shown nothing. */
  readonly inFlight: number;
  /** Appends that had arrived although their answer had not, or of which nobody knew; shards that were handed out again. */
  readonly ambiguous: number;
  /** Appends that were acknowledged; shards that have a result. */
  readonly acknowledged: number;
  readonly violations: readonly Violation[];
  /** Why it could not be tried on this machine. */
  readonly impossible?: string;
  /** What ended the trial before its end: a mistake of the harness, which proves nothing. */
  readonly failure?: string;
}

export interface Fault {
  readonly name: string;
  /** What is done, in a sentence. */
  readonly says: string;
  /** Cases in a short run, which takes seconds, and in a full one. */
  readonly cases: { readonly short: number; readonly full: number };
  /** The share of cases that must have met something under way; any at all unless given. */
  readonly inFlightShareMin?: number;
  readonly run: (trial: Trial, cases: number) => Promise<FaultReport>;
}
