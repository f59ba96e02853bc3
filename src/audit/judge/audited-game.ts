/** What an audit is asked, and what it says of one game. */
import type { AuditFinding } from '../audit-finding.ts';

export interface AuditSettings {
  /**
   * `seed`: cards lie as each round's `deck_seed` orders them. `told`: they lie as the events themselves tell, for servers
   * that shuffle in another way; then a card is wrong that cannot be there any more.
   */
  readonly decks: 'seed' | 'told';
  /**
   * Whether the times in `games_v2` must be those of the events. Unless they must, it is only asked whether there is one:
   * many a server writes the time of the insert there.
   */
  readonly gamesTimes: boolean;
}

export const DEFAULT_SETTINGS: AuditSettings = { decks: 'seed', gamesTimes: false };

/** `verified`: nothing is wrong with it, though something may be odd. `unreadable`: not all of it could be read. */
export type AuditOutcome = 'verified' | 'with_findings' | 'unreadable';

export interface AuditedGame {
  readonly game_id: string;
  readonly outcome: AuditOutcome;
  /** Rows that were read. */
  readonly events: number;
  /** By number, those about no number at the end. */
  readonly findings: readonly AuditFinding[];
}
