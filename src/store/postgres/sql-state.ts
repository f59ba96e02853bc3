/**
 * What the five characters mean with which PostgreSQL says why it did not do something: whether the connection is still
 * good, whether doing the same again may help, and which promise of the schema it was that said no.
 *
 * Source: PostgreSQL's documentation, appendix "PostgreSQL Error Codes".
 */

/** The key of the log: two writers of one number meet here. */
const SEQUENCE_KEY = 'events_game_id_sequence_num_key';

/**
 * The server is gone, going, not there yet or full: 08 connection exceptions, 53300 too many connections, 57P01 to 57P03
 * shut down, crashed and starting, 57P05 idle for too long. The connection is of no use, and another may be.
 */
const LOST = /^(08|53300|57P0[1235])/;
/** The server would not let us in, and will not the next time: 28 credentials, 3D000 no such database, 57P04 dropped. */
const SHUT_OUT = /^(28|3D|57P04)/;
/**
 * Rolled back for what others were doing at the time: 40001 serialization, 40P01 deadlock, 55P03 a lock was waited for in vain,
 * 57014 cancelled or timed out.
 */
const DISTURBED = /^(40001|40P01|55P03|57014)$/;

const UNIQUE_VIOLATION = '23505';

/** `refused`: the server would not do this statement, and will do others on the same connection. */
export type FailureKind = 'lost' | 'shut_out' | 'disturbed' | 'sequence_taken' | 'refused';

/** What a failure with this state is. `constraint`: the one that the server named, if it named one. */
export function failureKind(sqlState: string | undefined, constraint: string | undefined): FailureKind {
  const state = sqlState ?? '';
  if (LOST.test(state)) return 'lost';
  if (SHUT_OUT.test(state)) return 'shut_out';
  if (DISTURBED.test(state)) return 'disturbed';
  return state === UNIQUE_VIOLATION && isSequenceKey(constraint) ? 'sequence_taken' : 'refused';
}

/** In a table of partitions each has a key of its own, named after the partition. */
function isSequenceKey(constraint: string | undefined): boolean {
  return constraint === SEQUENCE_KEY || /^events_p\d+_pkey$/.test(constraint ?? '');
}

const HINTS: ReadonlyMap<string, string> = new Map([
  ['25006', 'the server only reads (a standby?)'],
  ['42501', "the connection's role lacks a right; docs/operations.md lists what each role may do"],
  ['42P01', 'the tables are not there: run mulligan migrate'],
  ['53100', 'its disk is full'],
  ['53200', 'it is out of memory'],
  ['58030', 'its disk failed'],
  ['XX001', 'a page of the table is damaged'],
  ['XX002', 'an index is damaged'],
]);

/** What the state means to whoever reads the message, where the server's own words do not say it. */
export function hintFor(sqlState: string | undefined): string | undefined {
  return HINTS.get(sqlState ?? '');
}
