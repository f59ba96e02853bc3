/** What a page is made of: it is in the page as JSON, and nothing else is shown. */
import type { EmbeddedGame } from '../../replay/embedded-game.ts';
import type { FidelityReport } from '../fidelity-report.ts';

export interface PageData {
  /** Null in a page that only shows games. */
  readonly report: FidelityReport | null;
  /** At least one, if there is no report. */
  readonly games: readonly EmbeddedGame[];
}
