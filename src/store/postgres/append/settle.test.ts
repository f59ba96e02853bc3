/** The retry rule, without a database: what each kind of failure leads to. */
import pg from 'pg';
import { expect, test, vi } from 'vitest';
import type { AppendOutcome } from '../../append-outcome.ts';
import { checkBatch } from '../../check-batch.ts';
import { ConcurrencyError, StoreClosedError, StoreConnectionError, StoreQueryError } from '../../errors.ts';
import { simpleLog } from '../../testing/build-events.ts';
import { Offer } from './offer.ts';
import { RetryBudget } from './retry-budget.ts';
import { settle, type Tries } from './settle.ts';

const WRITTEN: AppendOutcome = { status: 'written', ids: [1] };

function query(sqlState: string, constraint?: string): StoreQueryError {
  return new StoreQueryError({ target: 'here', sqlState, constraint, reason: 'refused' });
}

function lost(wasUnderWay = true): StoreConnectionError {
  return new StoreConnectionError('here', 'lost', { wasUnderWay });
}

const TAKEN = query('23505', 'events_game_id_sequence_num_key');

function shutOut(): StoreConnectionError {
  const cause = new pg.DatabaseError('password authentication failed', 0, 'error');
  cause.code = '28P01';
  return new StoreConnectionError('here', 'password', { cause });
}

function offers(count: number): Offer[] {
  // Each log has events.
  return Array.from(
    { length: count },
    () => new Offer(checkBatch(simpleLog(3)) as NonNullable<ReturnType<typeof checkBatch>>),
  );
}

/** Tries that fail as the list says, and then write everything. `taken` says that another batch is there. */
function triesThat(...failures: readonly Error[]) {
  const left = [...failures];
  const sizes: number[] = [];
  const tries: Tries = {
    together: async (open) => {
      sizes.push(open.length);
      const failure = left.shift();
      if (failure !== undefined) throw failure;
      for (const offer of open) offer.outcome = WRITTEN;
    },
    taken: vi.fn(async (offer: Offer) => {
      const { gameId, firstSequence } = offer.batch;
      const error = new ConcurrencyError({ gameId, expected: 9, found: firstSequence }, { cause: offer.meeting });
      offer.outcome = { status: 'conflict', error };
    }),
  };
  return { tries, sizes };
}

async function outcomesOf(count: number, budgetMs: number, ...failures: readonly Error[]) {
  const { tries, sizes } = triesThat(...failures);
  const all = offers(count);
  await settle(all, tries, new RetryBudget(budgetMs));
  return { outcomes: all.map(({ outcome }) => outcome), sizes, tries };
}

test('what is answered at once is tried once', async () => {
  const { outcomes, sizes } = await outcomesOf(3, 0);
  expect({ outcomes, sizes }).toEqual({ outcomes: [WRITTEN, WRITTEN, WRITTEN], sizes: [3] });
});

test('after a lost answer the same batches are offered again, all of them', async () => {
  const { outcomes, sizes } = await outcomesOf(2, 5000, lost(), lost(false), lost());
  expect({ outcomes, sizes }).toEqual({ outcomes: [WRITTEN, WRITTEN], sizes: [2, 2, 2, 2] });
});

test('when the budget is spent after a lost answer, the outcome is unknown', async () => {
  const { outcomes } = await outcomesOf(2, 0, lost());
  expect(outcomes).toMatchObject([{ status: 'unknown' }, { status: 'unknown' }]);
});

test('when nothing was ever sent, nothing was written', async () => {
  const { outcomes, sizes } = await outcomesOf(1, 50, ...Array.from({ length: 20 }, () => lost(false)));
  expect(outcomes).toMatchObject([{ status: 'not_written', error: { wasUnderWay: false } }]);
  expect(sizes.length).toBeGreaterThan(1);
});

test('a login that is refused is not tried again', async () => {
  const { outcomes, sizes } = await outcomesOf(2, 5000, shutOut());
  expect(outcomes).toMatchObject([{ status: 'not_written' }, { status: 'not_written' }]);
  expect(sizes).toEqual([2]);
});

test('a login that is refused after a lost answer leaves it unknown', async () => {
  const { outcomes } = await outcomesOf(1, 5000, lost(), shutOut());
  expect(outcomes).toMatchObject([{ status: 'unknown' }]);
});

test.for(['40001', '40P01', '55P03', '57014'])('%s is tried again, and alone', async (state) => {
  const { outcomes, sizes } = await outcomesOf(3, 5000, query(state));
  expect(outcomes).toEqual([WRITTEN, WRITTEN, WRITTEN]);
  expect(sizes).toEqual([3, 1, 1, 1]);
  const alone = await outcomesOf(1, 0, query(state));
  expect(alone.outcomes).toMatchObject([{ status: 'not_written', error: { sqlState: state } }]);
});

test.for(['42501', '42P01', '53100', '25006', '23514', 'XX001'])(
  '%s is final for who caused it, and for nobody else',
  async (state) => {
    const { outcomes, sizes } = await outcomesOf(3, 5000, query(state), query(state));
    expect(outcomes.filter((outcome) => outcome?.status === 'not_written')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === WRITTEN)).toHaveLength(2);
    expect(sizes).toEqual([3, 1, 1, 1]);
  },
);

test('a writer who is met alone is told what is there', async () => {
  const { outcomes, tries } = await outcomesOf(1, 5000, TAKEN);
  expect(outcomes).toMatchObject([{ status: 'conflict', error: { cause: TAKEN } }]);
  expect(tries.taken).toHaveBeenCalledOnce();
});

test('writers who are met in company are tried together again, and at last alone', async () => {
  expect((await outcomesOf(2, 5000, TAKEN)).sizes).toEqual([2, 2]);
  expect((await outcomesOf(2, 5000, TAKEN, TAKEN, TAKEN, TAKEN)).sizes).toEqual([2, 2, 2, 2, 1, 1]);
});

test('a unique key other than that of the numbers is a refusal', async () => {
  const { outcomes } = await outcomesOf(1, 5000, query('23505', 'games_v2_pkey'));
  expect(outcomes).toMatchObject([{ status: 'not_written' }]);
});

test('what was answered before the failure stays', async () => {
  const all = offers(2);
  const sizes: number[] = [];
  const tries: Tries = {
    together: async (open) => {
      sizes.push(open.length);
      if (sizes.length === 1) {
        (open[0] as Offer).outcome = WRITTEN;
        throw lost();
      }
      for (const offer of open) offer.outcome = { status: 'already_written', ids: [2] };
    },
    taken: async () => {},
  };
  await settle(all, tries, new RetryBudget(5000));
  expect(all.map(({ outcome }) => outcome?.status)).toEqual(['written', 'already_written']);
  expect(sizes).toEqual([2, 1]);
});

test('an error that is none of the database passes through', async () => {
  const { tries } = triesThat(new StoreClosedError());
  await expect(settle(offers(1), tries, new RetryBudget(5000))).rejects.toBeInstanceOf(StoreClosedError);
});
