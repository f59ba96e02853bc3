/** Mistakes in keeping events, in memory and in PostgreSQL. */
import { mutantsOf } from '../mutant.ts';

const MEMORY = 'store/memory/memory-event-store.ts';
const POSTGRES = 'store/postgres/postgres-event-store.ts';
const APPEND = 'store/postgres/append-batch.ts';
const ROWS = 'store/postgres/event-row.ts';
const KEEP_GAMES = 'migrations/005_keep_games.sql';

export const memoryStoreMutants = mutantsOf('memory store', [
  [
    'append-overwrites',
    'an event with a number that is taken replaces the one that is there',
    [
      MEMORY,
      'if (firstSequence !== expected) throw',
      'if (firstSequence < expected) log.events.length = firstSequence - 1;\n    else if (firstSequence !== expected) throw',
    ],
  ],
  [
    'conflict-swallowed',
    'a conflict is swallowed, and the batch with it',
    [
      MEMORY,
      'if (firstSequence !== expected) throw new ConcurrencyError({ gameId, expected, found: firstSequence });',
      'if (firstSequence !== expected) return events.map(() => 0);\n    void ConcurrencyError;',
    ],
  ],
  [
    'gap-stored',
    'a batch that begins too late is stored',
    [MEMORY, 'if (firstSequence !== expected) throw', 'if (firstSequence < expected) throw'],
  ],
  [
    'batch-half-written',
    'of a batch that collides, what comes after the collision is stored',
    [
      MEMORY,
      'if (firstSequence !== expected) throw',
      'if (firstSequence < expected) {\n      for (const event of events.slice(expected - firstSequence)) log.events.push(event);\n    }\n    if (firstSequence !== expected) throw',
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
      '      yield parseEventValue(event);',
      '      yield parseEventValue({ ...event, timestamp: event.timestamp.slice(0, 23).concat("Z") });',
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
      '    WHERE (SELECT sequence_num FROM latest) = $2::int - 1\n    ORDER BY batch.sequence_num\n',
      '    WHERE $2::int > 0\n    ORDER BY batch.sequence_num\n    ON CONFLICT DO NOTHING\n',
    ],
    [POSTGRES, '      if (id === null) throw conflict(batch, latest);\n', '      void latest;\n'],
  ],
  [
    'batch-cut-in-two',
    'a batch is written in two statements, each of which commits',
    [
      POSTGRES,
      '    const values = [batch.gameId, batch.firstSequence, rowsAsJson(batch.events)];\n',
      '    if (batch.events.length > 1) {\n      const head = await this.#write({ ...batch, events: batch.events.slice(0, 1) });\n      const rest = { ...batch, firstSequence: batch.firstSequence + 1, events: batch.events.slice(1) };\n      return [...head, ...(await this.#write(rest))];\n    }\n    const values = [batch.gameId, batch.firstSequence, rowsAsJson(batch.events)];\n',
    ],
  ],
  [
    'guard-left-out',
    'whether the batch continues the log is not asked',
    [APPEND, '    WHERE (SELECT sequence_num FROM latest) = $2::int - 1\n', '    WHERE $2::int > 0\n'],
  ],
  [
    'driver-error-raised',
    "who loses a race gets the driver's error",
    [
      POSTGRES,
      '      if (!isSequenceTaken(error)) throw error;\n',
      '      if (isSequenceTaken(error) || error !== undefined) throw error;\n',
    ],
  ],
  [
    'time-of-insert',
    "the time of the insert is stored instead of the event's",
    [APPEND, 'batch.event_data, batch.created_at\n', 'batch.event_data, now()\n'],
  ],
  [
    'postgres-time-cut',
    'times are stored with three decimals',
    [
      APPEND,
      'batch.event_data, batch.created_at\n',
      "batch.event_data, date_trunc('milliseconds', batch.created_at)\n",
    ],
  ],
  [
    'order-by-time',
    'events are read in the order of their times, backwards',
    [
      ROWS,
      '  ORDER BY sequence_num`,\n};\n\n/** The last number',
      '  ORDER BY created_at DESC`,\n};\n\n/** The last number',
    ],
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
