/** What is known of some games that were audited. */
import type { AuditFinding, AuditTotals } from '../audit-finding.ts';
import { addTotals, NO_TOTALS, totalsOf } from '../judge/audit-totals.ts';
import type { AuditedGame } from '../judge/audited-game.ts';

export interface AuditedPiece {
  readonly totals: AuditTotals;
  readonly findings: readonly AuditFinding[];
  /** Games whose cards were dealt otherwise than their seed says. */
  readonly misdealt: number;
  /** Games that were asked for and are not there. */
  readonly missing: readonly string[];
}

export const NO_GAMES: AuditedPiece = { totals: NO_TOTALS, findings: [], misdealt: 0, missing: [] };

/** Collects games; not for more of them than there is memory for their findings. */
export class PieceOfGames {
  #totals = NO_TOTALS;
  #misdealt = 0;
  readonly #findings: AuditFinding[] = [];
  readonly #missing: string[] = [];

  add(game: AuditedGame): void {
    this.#totals = addTotals(this.#totals, totalsOf(game));
    // A long game may have more findings than a call has room for.
    for (const finding of game.findings) this.#findings.push(finding);
    if (game.findings.some(isMisdeal)) this.#misdealt += 1;
  }

  addMissing(id: string): void {
    this.#missing.push(id);
  }

  done(): AuditedPiece {
    return { totals: this.#totals, findings: this.#findings, misdealt: this.#misdealt, missing: this.#missing };
  }
}

/** Findings of which nobody knows to which game they belong. */
export function findingsOfNoGame(findings: readonly AuditFinding[]): AuditedPiece {
  const codes = new Set(findings.map(({ code }) => code));
  const counts = [...codes].map((code) => [code, findings.filter((finding) => finding.code === code).length]);
  return { ...NO_GAMES, findings, totals: { ...NO_TOTALS, by_code: Object.fromEntries(counts) } };
}

function isMisdeal({ code, path }: AuditFinding): boolean {
  return code === 'wrong_card' && /^data\.(?:dealt_cards|first_discard)/.test(path);
}
