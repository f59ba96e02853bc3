/** The tables of somebody else's database, as far as an audit has to know them. Plain data: it goes to threads as it is. */

/** As what ids are compared: a column of another length or a domain is the same to the server. */
export type IdType = 'uuid' | 'text' | 'bpchar';

export interface EventTable {
  /** With its schema, quoted for SQL. */
  readonly name: string;
  readonly idType: IdType;
  /** Whether rows may be without the id of a game. */
  readonly hasNullIds: boolean;
  /** Whether there is an index in which the rows of a game lie together, in the order of the games. */
  readonly hasGameIndex: boolean;
  /** SQL that puts rows of one number into the order in which they were written. */
  readonly writtenOrder: string;
  /** Those that hold the rows: the table itself or its partitions, quoted for SQL. None if it is something like a view, which has no pages. */
  readonly parts: readonly TablePart[];
  /** Rows that the server believes to be there; null if it has no idea. */
  readonly rowsEstimated: number | null;
  readonly games: GamesTable | undefined;
}

export interface TablePart {
  readonly name: string;
  /** Its files, as the server names them when one of their pages is damaged: of the rows, and of what is too long for a row. */
  readonly files: readonly string[];
}

/** `games_v2` */
export interface GamesTable {
  readonly name: string;
  readonly idType: IdType;
  /** SQL that selects each of the columns that are known and there; timestamps as text of `timestampAsText`. */
  readonly columns: readonly string[];
}
