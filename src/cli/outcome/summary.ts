/** The result of a campaign, for people. */
import { type AnyFixture, isOpen } from '../../campaign/findings/any-fixture.ts';
import type { CampaignFinding } from '../../campaign/findings/finding-log.ts';
import { isOutside } from '../../campaign/outside/subject-command.ts';
import type { CampaignResult } from '../../campaign/run-campaign.ts';
import { NOTHING, type Tally } from '../../campaign/tally/tally.ts';
import { doubtsOf } from '../../campaign/verdict/doubts.ts';
import { counted } from '../../golf/counted.ts';
import { printable } from '../../golf/show.ts';
import { explanationLines, historyLines } from '../../harness/explain/explanation-lines.ts';
import { reachList } from '../../harness/reach/reach-list.ts';
import { reachLine } from '../../harness/reach/reach-words.ts';
import { reachedOf } from '../../harness/reach/reached.ts';
import type { Verdict } from '../../harness/verdict.ts';
import { gameLines } from '../../outside/game-words.ts';
import { percentDown } from '../../report/statistics/percent-words.ts';
import { shellWord } from '../../report/words/shell-word.ts';
import type { Paint } from '../paint.ts';
import type { Circumstances } from './circumstances.ts';
import { latencyLine } from './latency-words.ts';
import { FINDING_KINDS, kindHead, kindOfFinding, kindsLine, outsideWords, subjectArguments } from './outside-words.ts';

/** Verdict first, what to do next last. */
export function summaryLines(
  result: CampaignResult,
  verdict: Verdict,
  circumstances: Circumstances,
  paint: Paint,
): string[] {
  const { tally, findings } = result;
  const { games, events } = tally;
  const fidelity = games === 0 ? 'none' : `${percentDown(tally.clean / games)} %`;
  const head = `${verdict}: fidelity ${fidelity}, ${counted(games, 'game')}, ${counted(events, 'event')}, ${counted(findings.length, 'finding')}`;
  const { latency } = circumstances;
  const lines = [paint(verdict === 'held' ? 'good' : 'bad', head), placeLine(result, circumstances)];
  if (latency !== undefined) lines.push(latencyLine(latency));
  if (circumstances.outside !== undefined) lines.push(outsideWords(circumstances.outside), kindsLine(findings));
  if (hasReach(tally)) lines.push(reachLine(reachedOf(reachList, games, tally.reach)));
  for (const doubt of doubtsOf(tally, circumstances.plan)) lines.push(paint('bad', doubt));
  const { outside } = circumstances;
  const ordered = outside === undefined ? findings : byKind(findings);
  for (const [index, finding] of ordered.entries()) {
    const { script, says, origin } = finding.fixture;
    if (outside !== undefined) lines.push(...headBefore(ordered, index));
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
  return [...lines, ...nextStep(result, circumstances)];
}

/** Nobody counts what games reach that a subject leads itself. */
function hasReach({ reach }: Tally): boolean {
  return Object.values(reach).some((games) => games > 0);
}

function byKind(findings: readonly CampaignFinding[]): readonly CampaignFinding[] {
  return FINDING_KINDS.flatMap((kind) => findings.filter((finding) => kindOfFinding(finding) === kind));
}

/** The head of a kind, before its first finding. */
function headBefore(findings: readonly CampaignFinding[], index: number): string[] {
  const [before, kind] = [findings[index - 1], findings[index]].map((finding) => finding && kindOfFinding(finding));
  if (kind === undefined || kind === before) return [];
  return ['', kindHead(kind, findings.filter((finding) => kindOfFinding(finding) === kind).length)];
}

function placeLine({ tally }: CampaignResult, { plan, seconds, known = NOTHING }: Circumstances): string {
  const { games, events, digest } = tally;
  const parts = isOutside(plan.subject) ? [] : [`store ${plan.store}`];
  if (seconds !== undefined) {
    parts.push(`${seconds.toFixed(1)} s`);
    parts.push(
      `${counted(Math.round((games - known.games) / seconds), 'game')} and ${counted(Math.round((events - known.events) / seconds), 'event')} a second`,
    );
  }
  if (digest !== null) parts.push(`digest ${digest.slice(0, DIGEST_SHOWN)}`);
  return parts.join(', ');
}

/** Characters of the digest that people get to see: enough to tell two runs apart. */
const DIGEST_SHOWN = 12;

/** Findings that are explained on the spot; of the others the fixtures tell. */
const EXPLAINED_MAX = 3;

function explained(fixture: AnyFixture): string[] {
  if (isOpen(fixture)) return gameLines(fixture.script).map((line) => `  ${line}`);
  const { script, explanation } = fixture;
  if (explanation === undefined) return [];
  return [...historyLines(script, explanation), ...explanationLines(script, explanation)].map((line) => `  ${line}`);
}

function nextStep({ findings, ending, tally }: CampaignResult, { plan, goOn, page, outside }: Circumstances): string[] {
  const first = findings.map(({ file }) => file).find((file) => typeof file === 'string');
  const lines: string[] = [];
  if (ending === 'endless_games') lines.push('game after game never came to an end; the rest was not played');
  if (ending === 'bailed') lines.push('a game failed; the rest was not played');
  if (goOn !== undefined) lines.push(`not finished; to go on: ${goOn}`);
  if (first !== undefined && outside !== undefined) {
    const trial = subjectArguments({ outside });
    lines.push(
      `once more: npx mulligan check --games ${tally.games} --seed ${shellWord(plan.seed)}${trial}`,
      `that game: npx mulligan fixtures check ${shellWord(first)}${trial}`,
    );
  } else if (first !== undefined) {
    const trial = plan.subject === null ? '' : ' --subject …';
    lines.push(`look at it: npx mulligan replay ${shellWord(first)}${trial}`);
  }
  if (page !== undefined) lines.push(`page: ${printable(page)}`);
  return lines.length === 0 ? [] : ['', ...lines];
}
