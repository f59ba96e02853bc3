/** What a campaign came to: a verdict, for people and for `--json`. */
import type { CampaignResult } from '../../campaign/run-campaign.ts';
import { complaintsAbout } from '../../campaign/tally/health.ts';
import { NOTHING } from '../../campaign/tally/tally.ts';
import { verdictOn } from '../../campaign/verdict/verdict-on.ts';
import { printable } from '../../golf/show.ts';
import { reachList } from '../../harness/reach/reach-list.ts';
import { reachFields } from '../../harness/reach/reach-words.ts';
import { reachedOf } from '../../harness/reach/reached.ts';
import type { Verdict } from '../../harness/verdict.ts';
import { EXIT_CODES, type ExitCode } from '../exit-code.ts';
import type { Output } from '../output.ts';
import type { Circumstances } from './circumstances.ts';
import { latencyFields } from './latency-words.ts';
import { kindOfFinding, outsideFields } from './outside-words.ts';
import { summaryLines } from './summary.ts';

/** Prints it and answers with it. */
export function answerCampaign(result: CampaignResult, circumstances: Circumstances, output: Output): void {
  const { breaches = [] } = circumstances;
  const verdict = breaches.length > 0 ? 'broken' : verdictOn({ ...result, plan: circumstances.plan });
  for (const line of summaryLines(result, verdict, circumstances, output.paint)) output.line(line);
  for (const breach of breaches) output.note(`mulligan: ${printable(breach)}`);
  if (result.storeLost !== undefined) output.note(`mulligan: ${printable(result.storeLost)}`);
  output.answer(verdict, answerFields(result, circumstances), exitCodeOf(result, verdict));
}

/** What `--json` prints beside the verdict. */
export function answerFields(
  { tally, findings, ending, storeLost }: CampaignResult,
  circumstances: Circumstances,
): object {
  const { plan, seconds, latency, breaches, page, outside, known = NOTHING } = circumstances;
  return {
    seed: plan.seed,
    games: tally.games,
    games_planned: plan.games,
    ...(plan.shard === null ? {} : { shard: plan.shard }),
    events: tally.events,
    fidelity: tally.games === 0 ? null : tally.clean / tally.games,
    digest: tally.digest,
    ending,
    ...(outside === undefined ? {} : outsideFields(outside, findings)),
    ...(storeLost === undefined ? {} : { error: storeLost }),
    findings: findings.map(({ identity, games, fixture, file }) => ({
      identity,
      ...(outside === undefined ? {} : { kind: kindOfFinding({ fixture }) }),
      says: fixture.says,
      games,
      moves: fixture.script.moves.length,
      moves_before: fixture.origin.moves_before,
      fixture: typeof file === 'string' ? file : null,
      ...(typeof file === 'string' ? {} : { fixture_error: file.message }),
    })),
    reach: reachFields(reachedOf(reachList, tally.games, tally.reach)),
    complaints: complaintsAbout(tally),
    ...(breaches === undefined || breaches.length === 0 ? {} : { breaches }),
    store: plan.store,
    ...(seconds === undefined
      ? {}
      : {
          seconds: rounded(seconds),
          games_per_second: rounded((tally.games - known.games) / seconds),
          events_per_second: rounded((tally.events - known.events) / seconds),
        }),
    ...(latency === undefined ? {} : { latency: latencyFields(latency) }),
    ...(page === undefined ? {} : { page }),
  };
}

/** What was found stays found, but a run that something else ended says so before all. */
function exitCodeOf({ ending }: CampaignResult, verdict: Verdict): ExitCode {
  if (ending === 'interrupted') return EXIT_CODES.interrupted;
  return ending === 'store_lost' ? EXIT_CODES.undecided : EXIT_CODES[verdict];
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
