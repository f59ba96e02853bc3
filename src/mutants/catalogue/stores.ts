/** Mistakes in keeping events, in memory and in PostgreSQL. */
import { mutantsOf } from '../mutant.ts';

const MEMORY = 'store/memory/memory-event-store.ts';
const APPEND = 'store/postgres/append/append-statement.ts';
const TRIES = 'store/postgres/append/statement-tries.ts';
const SETTLE = 'store/postgres/append/settle.ts';
const UNWRITTEN = 'store/postgres/append/unwritten.ts';
const ROWS = 'store/postgres/event-row.ts';
const KEEP_GAMES = 'migrations/005_keep_games.sql';

export const memoryStoreMutants = mutantsOf('memory store', [
  [
    'append-overwrites',
    'an event with a number that is taken replaces the one that is there',
    [
      MEMORY,
      'if (firstSequence !== expected) {',
      'if (firstSequence < expected) {\n      log.events.length = firstSequence - 1;\n      log.ids.length = firstSequence - 1;\n    } else if (firstSequence !== expected) {',
    ],
  ],
  [
    'conflict-swallowed',
    'a conflict is swallowed, and the batch with it',
    [
      MEMORY,
      "return { status: 'conflict', error: new ConcurrencyError({ gameId, expected, found: firstSequence }) };",
      "void ConcurrencyError;\n      return { status: 'written', ids: events.map(() => 0) };",
    ],
  ],
  [
    'gap-stored',
    'a batch that begins too late is stored',
    [MEMORY, 'if (firstSequence !== expected) {', 'if (firstSequence < expected) {'],
  ],
  [
    'batch-half-written',
    'of a batch that collides, what comes after the collision is stored',
    [
      MEMORY,
      "return { status: 'conflict', error",
      "for (const event of events.slice(Math.max(0, expected - firstSequence))) log.events.push(event);\n      return { status: 'conflict', error",
    ],
  ],
  [
    'repetition-is-conflict',
    'a batch that is offered again is told that another writer was faster',
    [
      MEMORY,
      '.slice(firstSequence - 1, lastSequence), events))',
      '.slice(firstSequence - 1, lastSequence), expected))',
    ],
  ],
  [
    'latest-minus-one',
    'the latest number of an empty game is −1',
    [MEMORY, 'return this.#eventsOf(gameId).length;', 'return this.#eventsOf(gameId).length || -1;'],
  ],
  [
    'range-exclusive',
    'the end of a range is left out',
    [MEMORY, '.slice(Math.max(from, 1) - 1, to)', '.slice(Math.max(from, 1) - 1, to === 2_147_483_647 ? to : to - 1)'],
  ],
  [
    'stream-skips-start',
    'a stream that begins later skips the first event of it',
    [
      MEMORY,
      'for (const event of this.#eventsOf(gameId).slice(Math.max(from, 1) - 1)) {',
      'for (const event of this.#eventsOf(gameId).slice(from === 1 ? 0 : from)) {',
    ],
  ],
  [
    'memory-time-cut',
    'times come back cut to milliseconds',
    [
      MEMORY,
      ' - 1)) {\n      this.#assertOpen();\n      yield parseEventValue(event);',
      ' - 1)) {\n      this.#assertOpen();\n      yield parseEventValue({ ...event, timestamp: event.timestamp.slice(0, 23).concat("Z") });',
    ],
  ],
  [
    'abandoned-is-completed',
    'a game that was abandoned counts as completed',
    [
      'store/memory/fold-game-record.ts',
      "previousType === 'player_left' ? 'abandoned' : 'completed'",
      "previousType === undefined ? 'abandoned' : 'completed'",
    ],
  ],
  [
    'leaver-still-listed',
    'who leaves the lobby stays in the games table',
    [
      'store/memory/fold-game-record.ts',
      'const remaining = record.player_ids.filter((id) => id !== playerId);',
      'const remaining = record.player_ids;',
    ],
  ],
  [
    'read-hands-out-log',
    'events that are read are those of the log itself, and not copies',
    [MEMORY, '      .map(parseEventValue);', '      .slice();'],
  ],
  [
    'record-handed-out',
    'the record of a game is handed out itself, and not as a copy',
    [MEMORY, 'return structuredClone(this.#games.get(gameId)?.record);', 'return this.#games.get(gameId)?.record;'],
  ],
]);

export const postgresStoreMutants = mutantsOf('postgres store', [
  [
    'on-conflict-do-nothing',
    'a conflict is passed over in silence, and the loser believes that he won',
    [
      APPEND,
      '    WHERE head.latest = head.first_sequence - 1\n    ORDER BY game_id, row.sequence_num\n',
      '    WHERE head.latest >= 0\n    ORDER BY game_id, row.sequence_num\n    ON CONFLICT DO NOTHING\n',
    ],
    [
      TRIES,
      'if (ids === null) unwritten.push([offer, latest]);',
      "if (ids === null) offer.outcome = { status: 'written', ids: [latest] };",
    ],
  ],
  [
    'batch-cut-in-two',
    'a batch is written in two statements, each of which commits',
    [
      TRIES,
      '  const values = appendValues(offers.map(({ batch }) => batch));\n',
      '  const batches = offers.map(({ batch }) => batch);\n  const heads = batches.filter(({ events }) => events.length > 1);\n  const cut = heads.map((batch) => ({ ...batch, events: batch.events.slice(0, 1) }));\n  const written = cut.length === 0 ? [] : await database.query<AppendedRow>(APPEND_BATCHES, appendValues(cut));\n  const isCut = (id: string) => written.some(({ game_id, ids }) => game_id === id && ids !== null);\n  const values = appendValues(\n    batches.map((batch) =>\n      isCut(batch.gameId)\n        ? { ...batch, firstSequence: batch.firstSequence + 1, events: batch.events.slice(1) }\n        : batch,\n    ),\n  );\n',
    ],
  ],
  [
    'guard-left-out',
    'whether the batch continues the log is not asked',
    [APPEND, 'WHERE head.latest = head.first_sequence - 1\n', 'WHERE head.latest >= 0\n'],
  ],
  [
    'driver-error-raised',
    "who loses a race gets the driver's error",
    [
      SETTLE,
      "    } else if (kind === 'sequence_taken' && alone !== undefined) {\n",
      "    } else if (kind === 'sequence_taken' && alone !== undefined) {\n      if (error.name !== '') throw error;\n",
    ],
  ],
  [
    'repetition-told-conflict',
    'a batch that is offered again is told that another writer was faster',
    [UNWRITTEN, 'latest >= lastSequence ? await', 'latest < firstSequence ? await'],
  ],
  [
    'time-of-insert',
    "the time of the insert is stored instead of the event's",
    [APPEND, 'row.event_data, row.created_at\n', 'row.event_data, now()\n'],
  ],
  [
    'postgres-time-cut',
    'times are stored with three decimals',
    [APPEND, 'row.event_data, row.created_at\n', "row.event_data, date_trunc('milliseconds', row.created_at)\n"],
  ],
  [
    'order-by-time',
    'events are read in the order of their times, backwards',
    [ROWS, '  ORDER BY sequence_num`,\n};\n\n/** All games', '  ORDER BY created_at DESC`,\n};\n\n/** All games'],
  ],
  [
    'postgres-latest-minus-one',
    'the latest number of an empty game is −1',
    [ROWS, 'coalesce(max(sequence_num), 0) AS latest', 'coalesce(max(sequence_num), -1) AS latest'],
  ],
  [
    'postgres-range-exclusive',
    'the end of a range is left out',
    [ROWS, 'sequence_num BETWEEN $2 AND $3', 'sequence_num >= $2 AND sequence_num < $3'],
  ],
  [
    'game-never-ends',
    'the games table does not note that a game has ended',
    [
      KEEP_GAMES,
      "SET completed_at = NEW.created_at,\n            winner_id = NEW.event_data ->> 'winner_id',",
      "SET winner_id = NEW.event_data ->> 'winner_id',",
    ],
  ],
  [
    'host-stays-listed',
    'the games table keeps the host who left the lobby',
    [KEEP_GAMES, 'THEN coalesce((array_remove(player_ids, NEW.player_id))[1], host_id)', 'THEN host_id'],
  ],
  [
    'players-in-any-order',
    'the games table lists players backwards',
    [KEEP_GAMES, 'ORDER BY seat.place', 'ORDER BY seat.place DESC'],
  ],
]);
