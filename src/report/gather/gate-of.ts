/** The gate of results that are no night: the rules of a night, as far as there is something to hold them against. */
import { REACHING_GAMES_MIN } from '../../campaign/verdict/doubts.ts';
import type { FidelityReport } from '../fidelity-report.ts';
import type { Limits } from '../gate.ts';
import type { Results } from '../results/results.ts';

type Row = FidelityReport['gate'][number];

interface Played {
  readonly games: number;
  readonly fidelity: number | null;
  readonly reach: { readonly states: number; readonly reached: number } | null;
}

export function gateOf({ games, fidelity, reach }: Played, results: Results, limits: Limits): Row[] {
  const { audit, mutants, explorer, faults } = results;
  const rows: Row[] = [];
  if (results.campaigns.length > 0) {
    rows.push(atLeast('fidelity', fidelity, limits.fidelityMin), atLeast('games', games, limits.gamesMin));
    // Fewer games are not asked to have seen everything.
    if (reach !== null && games >= REACHING_GAMES_MIN)
      rows.push(atLeast('states reached', reach.reached, reach.states));
  }
  if (audit !== null) rows.push(isHeld('audit', audit.verdict));
  if (mutants !== null) rows.push(atLeast('mutants killed', mutants.summary.killed, mutants.summary.mutants));
  if (explorer !== null) rows.push(isHeld('explorer', explorer.verdict));
  if (faults !== null) rows.push(isHeld('faults', faults.verdict));
  return rows;
}

function atLeast(name: string, measured: number | null, limit: number): Row {
  return { name, limit, measured, met: measured === null ? null : measured >= limit };
}

function isHeld(name: string, verdict: string): Row {
  return { name, limit: 'held', measured: verdict, met: verdict === 'undecided' ? null : verdict === 'held' };
}
