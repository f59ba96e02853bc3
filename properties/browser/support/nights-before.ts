/** Nights for a page to tell of: one that is this run, before it some on the same machine, and a gap. */
import { readFileSync } from 'node:fs';
import { parseRecord } from '../../../src/campaign/file/campaign-record.ts';
import type { HistoryLine } from '../../../src/report/history/history-line.ts';
import { campaignOf, HELD_NIGHT, HELD_PARTS } from '../../../src/report/history/testing/night.ts';

/** `campaign`: path of the record of this run. */
export function nightsBefore(campaign: string): string {
  const { plan, tally } = parseRecord(readFileSync(campaign, 'utf8'));
  const known = tally.faults[0]?.identity ?? '';
  const gone = 'scoring · scores are those of the rules · round_ended · players[].score';
  const nights = [1, 2, 3, 4, 7, 8, 9, 10].map((day, index): HistoryLine => {
    const finding = (identity: string, games: number) => ({
      identity,
      says: `found ${identity}`,
      games,
      moves: 5,
      moves_before: 161,
      fixture: null,
    });
    const findings = [...(index === 1 ? [finding(gone, 3)] : []), ...(index === 6 ? [finding(known, 2)] : [])];
    const games = 40_000 + 700 * ((index * 5) % 7);
    const shown = findings.reduce((sum, { games: some }) => sum + some, 0);
    const speed = 6000 + 90 * ((index * 3) % 5);
    const campaignPart = campaignOf({ games, findings, games_per_second: speed, fidelity: 1 - shown / games });
    return {
      ...HELD_NIGHT,
      started_at: `2026-11-${String(day).padStart(2, '0')}T02:17:00.000Z`,
      commit: { sha: `${day}c0ffee${day}`.repeat(5).slice(0, 40), dirty: false },
      verdict: shown === 0 ? 'held' : 'broken',
      parts: { ...HELD_PARTS, campaign: campaignPart },
    };
  });
  const last = nights.at(-1) as HistoryLine;
  const figures = { games: tally.games, fidelity: tally.clean / tally.games, digest: tally.digest };
  const now: HistoryLine = {
    ...last,
    started_at: '2026-11-11T02:17:00.000Z',
    seed: plan.seed,
    verdict: 'broken',
    parts: { ...HELD_PARTS, campaign: campaignOf(figures) },
    gate: [{ name: 'fidelity', limit: 1, measured: figures.fidelity, met: false }],
  };
  return [...nights, now].map((line) => `${JSON.stringify(line)}\n`).join('');
}
