/** From the tally of a whole campaign to its result: what failed is played again, and shrunk. */
import { type CampaignPlan, gamesOf } from '../../campaign/campaign-plan.ts';
import { LocalReferee } from '../../campaign/referees/local-referee.ts';
import { type CampaignResult, runCampaign } from '../../campaign/run-campaign.ts';
import type { Tally } from '../../campaign/tally/tally.ts';
import { onInterruption } from '../on-interruption.ts';
import { type StoreServer, startStoreServer } from '../store-server.ts';
import type { SubjectModule } from '../subject-module.ts';

export interface Settling {
  readonly plan: CampaignPlan;
  /** Of all games of the plan. */
  readonly tally: Tally;
  readonly subject: SubjectModule | undefined;
  readonly fixturesDirectory: string;
}

/** The result that whoever had played all games would have had. */
export async function settleTally({ plan, tally, subject, fixturesDirectory }: Settling): Promise<CampaignResult> {
  const { seed, store } = plan;
  let server: StoreServer | undefined;
  let referee: LocalReferee | undefined;
  const shrinker = async (): Promise<LocalReferee> => {
    server ??= await startStoreServer(store);
    referee ??= await LocalReferee.open({
      seed,
      store,
      databaseUrl: server.url,
      subjectModule: subject?.url,
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
