/** From the tally of a whole campaign to its result: what failed is played again, and shrunk. */
import { type CampaignPlan, gamesOf } from '../../campaign/campaign-plan.ts';
import { openReferee } from '../../campaign/referees/open-referee.ts';
import type { Referee } from '../../campaign/referees/referee.ts';
import { type CampaignResult, runCampaign } from '../../campaign/run-campaign.ts';
import type { Tally } from '../../campaign/tally/tally.ts';
import { printable } from '../../golf/show.ts';
import { EXIT_CODES } from '../exit-code.ts';
import type { GivenSubject } from '../given-subject.ts';
import { onInterruption } from '../on-interruption.ts';
import type { Output } from '../output.ts';
import { type StoreServer, startStoreServer } from '../store-server.ts';
import { failureOf, writeResult } from './out-file.ts';

export interface Settling {
  readonly plan: CampaignPlan;
  /** Of all games of the plan. */
  readonly tally: Tally;
  readonly subject: GivenSubject | undefined;
  readonly fixturesDirectory: string;
}

/** Writes the result, unless it was interrupted: then it may not be the one that it would have been. */
export function keepSettled(out: string | undefined, plan: CampaignPlan, result: CampaignResult, output: Output): void {
  if (out === undefined) return;
  const isWhole = result.ending !== 'interrupted' && result.ending !== 'store_lost';
  const failure = isWhole ? failureOf(() => writeResult(out, plan, result)) : undefined;
  if (isWhole && failure === undefined) return;
  output.note(
    `mulligan: --out: not written: ${printable(failure?.message ?? 'what failed was not shrunk to the end')}`,
  );
  if (failure !== undefined) output.answer('undecided', {}, EXIT_CODES.undecided);
}

/** The result that whoever had played all games would have had. */
export async function settleTally({ plan, tally, subject, fixturesDirectory }: Settling): Promise<CampaignResult> {
  const { seed, store } = plan;
  let server: StoreServer | undefined;
  let referee: Referee | undefined;
  const shrinker = async (): Promise<Referee> => {
    server ??= await startStoreServer(store);
    referee ??= await openReferee({
      seed,
      store,
      databaseUrl: server.url,
      ...subject?.brief,
      bails: false,
    });
    return referee;
  };
  const campaign = { games: gamesOf(plan), known: tally, pieceSize: 1, referees: [], shrinker };
  try {
    return await onInterruption((signal) => runCampaign({ ...campaign, fixturesDirectory, bails: false }, {}, signal));
  } finally {
    await referee?.close();
    await server?.stop();
  }
}
