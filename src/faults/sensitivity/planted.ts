/** Mistakes in a store that only show when it is harmed, each with the harm that has to show it. */

import { postgresStoreMutants } from '../../mutants/catalogue/stores.ts';
import { type Mutant, mutantsOf } from '../../mutants/mutant.ts';
import type { Fault } from '../fault.ts';
import { abandonedStreams } from '../kinds/abandoned-streams.ts';
import { crossedBatches } from '../kinds/crossed-batches.ts';
import { cuts } from '../kinds/cuts.ts';
import { killsOf } from '../kinds/kills.ts';
import { lateWorkers } from '../kinds/late-workers.ts';
import { lostWorkers } from '../kinds/lost-workers.ts';
import { migrations } from '../kinds/migrations.ts';
import { races } from '../kinds/races.ts';
import { restartedQueue } from '../kinds/restarted-queue.ts';

export interface Planted {
  readonly name: string;
  readonly says: string;
  readonly fault: Fault;
  /** The mistake in the code; undefined when it is the server that is not as it should be. */
  readonly mutant: Mutant | undefined;
}

const APPEND = 'store/postgres/append/append-statement.ts';
const TRIES = 'store/postgres/append/statement-tries.ts';
const SETTLE = 'store/postgres/append/settle.ts';
const STREAM = 'store/postgres/row-stream.ts';
const MIGRATE = 'store/postgres/schema/migrate.ts';
const WORK = 'campaign/queue/work-on-shards.ts';

const VALUES = '  const values = appendValues(offers.map(({ batch }) => batch));\n';

const [renumbered, concluded, unsorted, leaked, forgotten, unlocked] = mutantsOf('postgres store', [
  [
    'retry-with-new-numbers',
    'a batch whose answer was lost is appended again, under the numbers that come next by then',
    [
      TRIES,
      VALUES,
      `  for (const offer of offers.filter(({ doubt }) => doubt !== undefined)) {
    const [row] = await database.query<{ latest: number }>(SELECT_LATEST, [offer.batch.gameId]);
    const first = (row?.latest ?? 0) + 1;
    const shift = first - offer.batch.firstSequence;
    const events = offer.batch.events.map((event) => ({ ...event, sequence_num: event.sequence_num + shift }));
    Object.assign(offer, { batch: { ...offer.batch, firstSequence: first, lastSequence: offer.batch.lastSequence + shift, events } });
  }
${VALUES}`,
    ],
  ],
  [
    'reads-and-concludes',
    'after a lost answer the log is read, and what is not there is said not to be',
    [
      SETTLE,
      '      if (!(await budget.wait())) giveUp(open, error);\n',
      '      if (!(await budget.wait())) giveUp(open, error);\n      tryAll = async () => {\n        for (const offer of open) await tries.taken(offer);\n      };\n',
    ],
  ],
  [
    'games-in-order-of-call',
    'the games of a statement are written in the order of the call',
    [APPEND, '    ORDER BY game_id, row.sequence_num\n', ''],
  ],
  [
    'cursor-left-open',
    'a connection is given back with a cursor open on it',
    [
      STREAM,
      "this.#isBroken ? 'ended' : await this.#closeCursor()",
      "this.#isBroken ? (await this.#closeCursor()) : 'closed'",
    ],
  ],
  [
    'stream-kept-for-ever',
    'a stream that nobody asks for more keeps its connection',
    [
      STREAM,
      'setTimeout(() => this.destroy(), milliseconds).unref()',
      'setTimeout(() => this.destroy(), 1000 * milliseconds).unref()',
    ],
  ],
  [
    'migrations-without-lock',
    'migrations take no lock',
    [MIGRATE, "'SELECT pg_advisory_lock($1, hashtext($2))'", "'SELECT $1::int, hashtext($2)'"],
  ],
]);

const [counted, forsaken, impatient] = mutantsOf('program', [
  [
    'second-result-is-added',
    'games of a shard count once for each worker that has done it',
    [
      'campaign/queue/campaign-tables.ts',
      'ON CONFLICT (campaign_id, shard) DO NOTHING`',
      `ON CONFLICT (campaign_id, shard) DO UPDATE SET tally = jsonb_set(shard_results.tally::jsonb, '{games}', to_jsonb(
                 (shard_results.tally::jsonb -> 'games')::int + (excluded.tally::jsonb -> 'games')::int))::text\``,
    ],
  ],
  [
    'done-before-it-is-kept',
    'a worker tells the queue that a shard is done, and then keeps its result',
    [
      WORK,
      '        const result = await shift.play(taken.shard, signal);\n',
      '        await queue.done(id, taken);\n        const result = await shift.play(taken.shard, signal);\n',
    ],
  ],
  [
    'gives-up-at-once',
    'a worker whose database is away for a moment ends',
    ['campaign/queue/patiently.ts', 'if (!isAway(error) || ', 'if (isAway(error) || '],
  ],
]);

function ofCatalogue(name: string): Mutant | undefined {
  return postgresStoreMutants.find((mutant) => mutant.name === name);
}

function planted(mutant: Mutant | undefined, fault: Fault): Planted {
  if (mutant === undefined) throw new TypeError(`${fault.name}: expected a mutant that is in the catalogue`);
  return { name: mutant.name, says: mutant.says, fault, mutant };
}

export const allPlanted: readonly Planted[] = [
  planted(ofCatalogue('on-conflict-do-nothing'), races),
  planted(ofCatalogue('driver-error-raised'), races),
  planted(ofCatalogue('batch-cut-in-two'), cuts),
  planted(ofCatalogue('repetition-told-conflict'), cuts),
  planted(renumbered, cuts),
  planted(concluded, cuts),
  planted(unsorted, crossedBatches),
  planted(leaked, abandonedStreams),
  planted(forgotten, abandonedStreams),
  planted(unlocked, migrations),
  planted(counted, lateWorkers),
  planted(forsaken, lostWorkers),
  planted(impatient, restartedQueue),
  {
    name: 'server-does-not-sync',
    says: 'a server that acknowledges before it has written (synchronous_commit=off)',
    fault: killsOf(['synchronous_commit=off']),
    mutant: undefined,
  },
];
