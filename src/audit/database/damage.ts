/** What a server says when it cannot read what it holds. */
import { StoreQueryError } from '../../store/errors.ts';
import type { AuditFinding } from '../audit-finding.ts';
import type { EventTable } from './event-table.ts';

/**
 * XX damaged pages, rows and indexes; 58 files that cannot be read; 22 and 54 values that are no text, or are too much.
 *
 * Source: PostgreSQL's documentation, appendix "PostgreSQL Error Codes".
 */
const UNREADABLE = /^(XX|58|22|54)/;
const INDEX_DAMAGED = 'XX002';

/** The page and the file in "invalid page in block 17 of relation base/5/16384", in whatever language. */
const PAGE = /(\d+)\D+?((?:base|global|pg_tblspc)\/[\w/.]+)/;

export interface Damage {
  /** None if it is a row, or nobody knows. */
  readonly page: { readonly number: number; readonly file: string } | undefined;
  readonly isOfIndex: boolean;
  /** What the server said. */
  readonly says: string;
}

/** What the server said; none for an error that says nothing about what is stored. */
export function unreadableBecause(error: unknown): string | undefined {
  if (!(error instanceof StoreQueryError) || !UNREADABLE.test(error.sqlState ?? '')) return undefined;
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** None for an error that says nothing about what is stored. */
export function damageOf(error: unknown, table: EventTable): Damage | undefined {
  const says = unreadableBecause(error);
  if (says === undefined) return undefined;
  const [, number, file] = PAGE.exec(says) ?? [];
  const page = number === undefined || file === undefined ? undefined : { number: Number(number), file };
  const files = table.parts.flatMap((part) => part.files);
  const isElsewhere = page !== undefined && files.length > 0 && !files.some((known) => page.file.startsWith(known));
  const isOfIndex = isElsewhere || (error instanceof StoreQueryError && error.sqlState === INDEX_DAMAGED);
  return { page, isOfIndex, says };
}

/** The finding of an event, or of a game as a whole, that cannot be read. */
export function unreadableFinding(game_id: string, sequence_num: number | null, { page, says }: Damage): AuditFinding {
  return {
    game_id,
    sequence_num,
    code: page === undefined ? 'unreadable_row' : 'unreadable_page',
    path: page === undefined ? 'events' : `events, page ${page.number}`,
    expected: page === undefined ? 'a row that can be read' : 'a page that can be read',
    found: says,
  };
}
