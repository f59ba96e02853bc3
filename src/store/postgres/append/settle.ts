/**
 * The retry rule: how a batch gets from a try that failed to an outcome that is true.
 *
 * A broken connection tells nothing about the statement that was under way, so the very same batch is offered again. It
 * cannot be written twice: if the first try arrived, the repetition finds the batch in place and says so. The store is
 * never read to conclude that the batch is absent, for the first try may still be carried out afterwards.
 *
 * A failure of many batches in one statement need not be the fault of all. They are tried together again if two writers
 * met, and otherwise one by one, so that each gets an outcome of its own.
 */
import { StoreConnectionError, StoreQueryError } from '../../errors.ts';
import { kindOf } from '../store-error.ts';
import type { Offer } from './offer.ts';
import type { RetryBudget } from './retry-budget.ts';

export interface Tries {
  /** One try of all: sets the outcome of every offer that it has an answer for, and throws what the database threw. */
  readonly together: (offers: readonly Offer[]) => Promise<void>;
  /** Sets the outcome of an offer whose number was taken while it was being written. */
  readonly taken: (offer: Offer) => Promise<void>;
}

/** After so many meetings of writers in one statement, batches go one by one. */
const MEETINGS_MAX = 3;

/** Somebody who waits for work that goes on by itself. */
export type Apart = (work: Promise<void>) => void;

/**
 * Returns when every offer has its outcome, or goes on by itself: `apart` is given the work for each that has to be tried
 * alone, so that nobody who was tried with it waits for it. `offers`: no two of one game.
 */
export async function settle(
  offers: readonly Offer[],
  tries: Tries,
  budget: RetryBudget,
  apart?: Apart,
): Promise<void> {
  let meetings = 0;
  let tryAll: () => Promise<void> = () => tries.together(offers.filter(isOpen));
  while (offers.some(isOpen)) {
    const error = await failureOf(tryAll);
    const open = offers.filter(isOpen);
    const [alone] = open.length === 1 ? open : [];
    tryAll = () => tries.together(open);
    if (error === undefined) continue;
    const kind = kindOf(error);
    // The state says so: it came with an answer of the server.
    if (kind === 'sequence_taken') for (const offer of open) offer.meeting = error as StoreQueryError;
    if (kind === 'lost' || (kind === 'disturbed' && alone !== undefined && apart === undefined)) {
      note(open, error);
      if (!(await budget.wait())) giveUp(open, error);
    } else if (kind === 'sequence_taken' && alone !== undefined) {
      tryAll = () => tries.taken(alone);
    } else if (kind === 'sequence_taken' && meetings < MEETINGS_MAX) {
      meetings += 1;
    } else if (kind === 'shut_out' || (alone !== undefined && kind !== 'disturbed')) {
      giveUp(open, error);
    } else {
      const alones = open.map((offer) => settle([offer], tries, budget.another()));
      if (apart === undefined) await Promise.all(alones);
      else for (const work of alones) apart(work);
      return;
    }
  }
}

function isOpen({ outcome }: Offer): boolean {
  return outcome === undefined;
}

/** What the database threw, if it did; whatever else is thrown passes through. */
async function failureOf(work: () => Promise<void>): Promise<StoreConnectionError | StoreQueryError | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof StoreConnectionError || error instanceof StoreQueryError) return error;
    throw error;
  }
}

/** An answer was lost, if there was to be one. */
function note(offers: readonly Offer[], error: StoreConnectionError | StoreQueryError): void {
  if (error instanceof StoreConnectionError && error.wasUnderWay) for (const offer of offers) offer.doubt = error;
}

function giveUp(offers: readonly Offer[], error: StoreConnectionError | StoreQueryError): void {
  for (const offer of offers) offer.outcome = { status: offer.doubt === undefined ? 'not_written' : 'unknown', error };
}
