/** A campaign that a crew of workers plays while somebody harms them. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultReport, Trial } from '../fault.ts';
import type { Violation } from '../history/judge.ts';
import { Crew } from './crew.ts';
import { type CampaignSize, TrialCampaign } from './trial-campaign.ts';
import type { WorkerProcess } from './worker-process.ts';

export interface Workplace {
  readonly campaign: TrialCampaign;
  /** Nobody is hired yet. */
  readonly crew: Crew;
}

/** For a trial that is to be short; each of its shards is played for longer than its worker takes to ask for it. */
export const SMALL_CAMPAIGN: CampaignSize = { games: 1200, shards: 6 };

/** Workers at the same time; for a single case there is one, so that it is clear whose the shard is that is under way. */
const CREW_MAX = 3;
/** Milliseconds in which a statement that was under way has come to its end. */
const ANSWER_MS = 20;

export function crewSizeFor(cases: number): number {
  return Math.min(CREW_MAX, cases);
}

/**
 * Stops the worker that is here longest while it has a shard; undefined if the campaign has ended before. Afterwards the
 * shard is still its own: a worker that was stopped gives nothing back.
 */
export async function stopAtWork({ campaign, crew }: Workplace, crewSize: number): Promise<WorkerProcess | undefined> {
  for (;;) {
    const progress = await campaign.until(({ underWay }) => underWay >= crewSize || crew.present.length === 0);
    const [worker] = crew.present;
    if (worker === undefined || progress.underWay < crewSize) return undefined;
    worker.stop();
    await sleep(ANSWER_MS);
    if ((await campaign.look()).underWay >= crewSize) return worker;
    worker.goOn();
  }
}

/** Starts a campaign in the database of `url`, and judges what it has come to after the harm. Nothing of the crew is left, however it ends. */
export async function whileWorking(
  trial: Trial,
  url: string,
  size: CampaignSize,
  harm: (place: Workplace) => Promise<Pick<FaultReport, 'cases' | 'inFlight'>>,
): Promise<FaultReport> {
  const campaign = await TrialCampaign.start(url, size, trial);
  const crew = new Crew({ url, campaignId: campaign.id, edits: trial.code.programEdits });
  try {
    const counts = await harm({ campaign, crew });
    const { done, handedOutAgain } = await campaign.end(() => crew.present.length === 0);
    const violations = trial.signal.aborted ? [] : await judge({ campaign, crew });
    return { ...counts, ambiguous: handedOutAgain, acknowledged: done, violations };
  } finally {
    await crew.dismiss();
    await campaign.close();
  }
}

async function judge({ campaign, crew }: Workplace): Promise<Violation[]> {
  const isOver = (await campaign.look()).done === campaign.shards;
  const hasLeft = isOver && (await crew.hasLeft());
  const differences = await campaign.differences();
  const stayed = isOver && !hasLeft ? [`${crew.present.map(({ name }) => name).join(', ')} did not end`] : [];
  return [
    ...differences.map((says): Violation => ({ invariant: 'one result', says })),
    ...[...crew.complaints, ...stayed].map((says): Violation => ({ invariant: 'workers go on', says })),
  ];
}
