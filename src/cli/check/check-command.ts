/** From the options of `mulligan check` to its answer. */
import {
  type CampaignPlan,
  gamesOf,
  paceOf,
  pieceSizeFor,
  shardText,
  usefulWorkers,
} from '../../campaign/campaign-plan.ts';
import { AppendLatency } from '../../campaign/latency/append-latency.ts';
import { sizeOf } from '../../campaign/ranges/range.ts';
import { openReferees } from '../../campaign/referees/open-referees.ts';
import { type CampaignResult, type Onlooker, runCampaign } from '../../campaign/run-campaign.ts';
import type { Tally } from '../../campaign/tally/tally.ts';
import { counted } from '../../golf/counted.ts';
import { printable } from '../../golf/show.ts';
import { shellWord } from '../../report/words/shell-word.ts';
import { assertWritable } from '../assert-writable.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { onInterruption } from '../on-interruption.ts';
import { answerCampaign } from '../outcome/campaign-outcome.ts';
import { failureOf, writeResult } from '../outcome/out-file.ts';
import { outsideWords, subjectArguments } from '../outcome/outside-words.ts';
import type { Output } from '../output.ts';
import { progressOn } from '../progress.ts';
import { startStoreServer } from '../store-server.ts';
import { CampaignKeeper } from './campaign-keeper.ts';
import { campaignProgress } from './campaign-progress.ts';
import type { CheckOptions } from './check-options.ts';
import { checkReportFor } from './check-report.ts';
import { newInterruptedFile } from './interrupted.ts';
import { type Observer, observeTo } from './observe-to.ts';
import { type Planned, plannedBy } from './planned.ts';

/** Plays, prints, and answers with the verdict. Ctrl-C ends the campaign after the games under way. */
export async function checkCommand(options: CheckOptions, output: Output): Promise<void> {
  const planned = await plannedBy(options);
  const { plan, known, out } = planned;
  assertWritable(options.fixtures);
  const report = await checkReportFor(options, planned);
  const keeper = out === undefined ? undefined : new CampaignKeeper(out, plan, known);
  const observer =
    options.observe === undefined
      ? undefined
      : observeTo(options.observe, plan, options.resume === undefined ? undefined : known);
  const appends = new AppendLatency();
  try {
    output.note(headLine(planned, options));
    const begun = performance.now();
    const company = { keeper, observer, appends };
    const result = await onInterruption((signal) => play(planned, options, company, output, signal));
    if (observer?.failure !== undefined)
      output.note(`mulligan: --observe: not all games were written: ${printable(observer.failure.message)}`);
    const played = withGames(plan, result);
    const unkept = keeper?.finish(played, result);
    const goOn = isResumable(result, known) ? goOnText(planned, result, output) : undefined;
    const seconds = (performance.now() - begun) / 1000;
    const outside = planned.subject?.outside;
    const circumstances = { plan: played, known, seconds, latency: appends.latency, goOn, outside };
    const page = await report?.write(result, circumstances);
    answerCampaign(result, { ...circumstances, page: typeof page === 'string' ? page : undefined }, output);
    if (page instanceof Error) {
      output.note(`mulligan: --report: not written: ${printable(page.message)}`);
      // What is broken stays that.
      if (output.exitCode === EXIT_CODES.held) output.answer('undecided', {}, EXIT_CODES.undecided);
    }
    if (unkept !== undefined) {
      output.note(`mulligan: --out: not kept: ${printable(unkept.message)}`);
      output.answer('undecided', {}, EXIT_CODES.undecided);
    }
  } finally {
    observer?.close();
  }
}

interface Company {
  readonly keeper: CampaignKeeper | undefined;
  readonly observer: Observer | undefined;
  readonly appends: AppendLatency;
}

async function play(
  planned: Planned,
  options: CheckOptions,
  { keeper, observer, appends }: Company,
  output: Output,
  signal: AbortSignal,
): Promise<CampaignResult> {
  const { plan, known, subject } = planned;
  const games = gamesOf(plan);
  const pieceSize = pieceSizeFor(games, paceOf(plan));
  const server = await startStoreServer(plan.store);
  try {
    const bails = options.bail === true;
    const { seed, store } = plan;
    const brief = { seed, store, databaseUrl: server.url, ...subject?.brief, bails, observed: observer?.observed };
    const referees = await openReferees(brief, workersOf(planned, options));
    const until = options.minutes === undefined ? undefined : performance.now() + options.minutes * 60_000;
    const progress = progressOn(output.stderr);
    const show = campaignProgress(progress, { games, known, until });
    const onlooker: Onlooker = {
      observations: observer?.write,
      appends: appends.add,
      progress: (tally) => {
        show(tally);
        keeper?.onProgress(tally);
      },
    };
    try {
      const { playing, shrinker } = referees;
      const fixturesDirectory = options.fixtures;
      const campaign = { games, known, pieceSize, referees: playing, shrinker, fixturesDirectory, bails, until };
      return await runCampaign(campaign, onlooker, signal);
    } finally {
      progress.end();
      await referees.close();
    }
  } finally {
    await server.stop();
  }
}

function workersOf({ plan, known }: Planned, { workers }: CheckOptions): number {
  return usefulWorkers(workers, sizeOf(gamesOf(plan)) - known.games, paceOf(plan));
}

function headLine(planned: Planned, options: CheckOptions): string {
  const { seed, games, store, shard } = planned.plan;
  const much = games === null ? counted(options.minutes ?? 0, 'minute') : counted(games, 'game');
  const part = shard === null ? '' : `shard ${shardText(shard)}, `;
  const { outside } = planned.subject ?? {};
  const where = outside === undefined ? `store ${store}` : outsideWords(outside);
  return `seed ${seed}, ${much}, ${part}${where}, ${counted(workersOf(planned, options), 'worker')}, every property`;
}

/** A campaign by time is told as what it has come to be: one of so many games. */
function withGames(plan: CampaignPlan, { tally, ending }: CampaignResult): CampaignPlan {
  return ending === 'out_of_time' ? { ...plan, games: tally.games } : plan;
}

/** With something new to be kept: a campaign that was interrupted at once is not worth a file. */
function isResumable({ tally, ending }: CampaignResult, known: Tally): boolean {
  return (ending === 'interrupted' || ending === 'store_lost') && tally.games + tally.faults.length > known.games;
}

/** The command that plays the rest. Keeps the campaign if nobody has named a file for it; none if it cannot be kept. */
function goOnText({ plan, out, subject }: Planned, result: CampaignResult, output: Output): string | undefined {
  const file = out ?? newInterruptedFile(plan);
  const failure = out === undefined ? failureOf(() => writeResult(file, plan, result)) : undefined;
  if (failure !== undefined) {
    output.note(`mulligan: not kept, so that it cannot go on: ${printable(failure.message)}`);
    return undefined;
  }
  const time = plan.games === null ? ' --minutes …' : '';
  return `npx mulligan check --resume ${shellWord(file)}${time}${subjectArguments(subject)}`;
}
