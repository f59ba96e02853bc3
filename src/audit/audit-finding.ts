/** What an audit finds wrong with a stored game. */

/** One code for each way in which a log can be wrong, with what it means. */
export const AUDIT_CODES = {
  gap: 'a number is missing',
  doubled_number: 'a number is there twice',
  wrong_start: 'the first event is not number 1, or not the creation of the game',
  unknown_type: 'an event of a type that nobody knows',
  unknown_field: 'a field that the event does not have',
  unparsable_data: 'data that cannot be read as the event that it claims to be',
  impossible_event: 'an event that cannot have happened at this table',
  wrong_card: 'a card that cannot have been there',
  wrong_score: 'a score, a total or a winner that the rules do not give',
  event_after_end: 'an event after the end of the game',
  time_going_back: 'an event that is older than the one before it',
  games_row: 'games_v2 does not say what the events say',
  unreadable_row: 'a row that the database cannot read',
  unreadable_page: 'a page that the database cannot read',
} as const;

export type AuditCode = keyof typeof AUDIT_CODES;

/** Those that say that something is odd, and not that it is wrong: a game that has nothing else is verified. */
export const WARNINGS: readonly AuditCode[] = ['time_going_back'];
/** Those after which nobody can say what is in the game. */
export const UNREADABLE: readonly AuditCode[] = ['unreadable_row', 'unreadable_page'];

/** There is at most one of each game, number and code. */
export interface AuditFinding {
  /** Id of the game; '' for a page whose games nobody knows. */
  readonly game_id: string;
  /** Number of the event; null if it is about the game's row, or about a row without a number. */
  readonly sequence_num: number | null;
  readonly code: AuditCode;
  /** Field or place: `data.card`, `games_v2.status`; '' for the whole. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** What is known of games that were audited: `games` is the sum of the next three. */
export interface AuditTotals {
  readonly games: number;
  readonly verified: number;
  readonly with_findings: number;
  readonly unreadable: number;
  readonly events: number;
  /** Findings of each code that there is one of; warnings are among them. */
  readonly by_code: Readonly<Partial<Record<AuditCode, number>>>;
}
