/** The result of a check, for people. */
import type { CampaignResult } from '../../campaign/check-games.ts';
import { printable } from '../../golf/show.ts';
import { counted } from '../counted.ts';
import type { Verdict } from '../exit-code.ts';
import type { Paint } from '../paint.ts';
import { shellWord } from '../shell-word.ts';
import type { Circumstances } from './circumstances.ts';

/** Verdict first, what to do next last. */
export function summaryLines(
  result: CampaignResult,
  verdict: Verdict,
  circumstances: Circumstances,
  paint: Paint,
): string[] {
  const { games, events, findings } = result;
  const { seconds, store, seed, planned } = circumstances;
  const fidelity = games === 0 ? 'none' : `${percent(result.cleanGames / games)} %`;
  const rates = `${counted(Math.round(games / seconds), 'game')} and ${counted(Math.round(events / seconds), 'event')} a second`;
  const head = `${verdict}: fidelity ${fidelity}, ${counted(games, 'game')}, ${counted(events, 'event')}, ${counted(findings.length, 'finding')}`;
  const lines = [paint(verdict === 'held' ? 'good' : 'bad', head), `store ${store}, ${seconds.toFixed(1)} s, ${rates}`];
  for (const finding of findings) {
    const { script, says, origin } = finding.fixture;
    lines.push(
      '',
      paint('bad', printable(says)),
      `in ${counted(finding.games, 'game')}; smallest: ${script.moves.length} moves, of ${origin.moves_before}`,
    );
    const { file } = finding;
    lines.push(
      typeof file === 'string' ? `fixture: ${printable(file)}` : `fixture not written: ${printable(file.message)}`,
    );
  }
  return [...lines, ...nextStep(result, { seed, store, planned })];
}

function nextStep(
  { findings, ending }: CampaignResult,
  { seed, store, planned }: Omit<Circumstances, 'seconds'>,
): string[] {
  const first = findings.map(({ file }) => file).find((file) => typeof file === 'string');
  const rest = ending === 'endless_games' ? ['', 'game after game never came to an end; the rest was not played'] : [];
  if (first !== undefined) return [...rest, '', `look at it: npx mulligan replay ${shellWord(first)}`];
  if (ending === 'complete') return [];
  const storeOption = store === 'memory' ? '' : ` --store ${store}`;
  return [
    '',
    `not finished; the same games again: npx mulligan check --games ${planned} --seed ${shellWord(seed)}${storeOption}`,
  ];
}

/** Never rounded up to 100: one broken game in a million is shown. */
function percent(share: number): string {
  return (Math.floor(share * 1e8) / 1e6).toString();
}
