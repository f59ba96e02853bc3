/** The result of a check, for people. */
import type { CampaignResult } from '../../campaign/check-games.ts';
import { printable } from '../../golf/show.ts';
import { explanationLines, historyLines } from '../../harness/explain/explanation-lines.ts';
import type { Fixture } from '../../harness/fixtures/fixture.ts';
import { counted } from '../counted.ts';
import type { Verdict } from '../exit-code.ts';
import type { Paint } from '../paint.ts';
import { shellWord } from '../shell-word.ts';
import type { Circumstances } from './circumstances.ts';
import { doubtsOf, reachLine } from './doubts.ts';

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
  const digest = result.digest === null ? '' : `, digest ${result.digest.slice(0, DIGEST_SHOWN)}`;
  const lines = [
    paint(verdict === 'held' ? 'good' : 'bad', head),
    `store ${store}, ${seconds.toFixed(1)} s, ${rates}${digest}`,
  ];
  lines.push(reachLine(result));
  for (const doubt of doubtsOf(result)) lines.push(paint('bad', doubt));
  for (const [index, finding] of findings.entries()) {
    const { script, says, origin } = finding.fixture;
    const where = finding.games === 0 ? 'met while another was shrunk' : `in ${counted(finding.games, 'game')}`;
    lines.push(
      '',
      paint('bad', printable(says)),
      `${where}; smallest: ${counted(script.moves.length, 'move')}, of ${origin.moves_before}`,
      ...(index < EXPLAINED_MAX ? explained(finding.fixture) : []),
    );
    const { file } = finding;
    lines.push(
      typeof file === 'string' ? `fixture: ${printable(file)}` : `fixture not written: ${printable(file.message)}`,
    );
  }
  return [...lines, ...nextStep(result, { seed, store, planned })];
}

/** Characters of the digest that people get to see: enough to tell two runs apart. */
const DIGEST_SHOWN = 12;

/** Findings that are explained on the spot; of the others the fixtures tell. */
const EXPLAINED_MAX = 3;

function explained({ script, explanation }: Fixture): string[] {
  if (explanation === undefined) return [];
  return [...historyLines(script, explanation), ...explanationLines(script, explanation)].map((line) => `  ${line}`);
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
