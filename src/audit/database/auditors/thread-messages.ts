/** What goes between an audit and the thread of an auditor. */
import type { AuditedPiece } from '../audited-piece.ts';
import type { SortedPiece, Sorting } from './auditor.ts';

export type Request =
  | { readonly audit: readonly string[]; readonly snapshot: string | undefined }
  | { readonly sort: Sorting }
  | { readonly next: true }
  | { readonly close: true };

export type Reply =
  | { readonly piece: AuditedPiece }
  | { readonly isSorting: true }
  | { readonly sorted: SortedPiece | undefined }
  | { readonly closed: true }
  | { readonly failed: Failed };

/** An error loses its class on the way, so what it is known by is told apart. */
export interface Failed {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** What the database said, where that was the reason. */
  readonly query:
    | { readonly target: string; readonly sqlState: string | undefined; readonly reason: string }
    | undefined;
}
