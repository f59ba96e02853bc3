/** The work of `mulligan worker`. */
import { hostname } from 'node:os';
import { programVersion, versionText } from '../../campaign/file/program-version.ts';
import { CampaignTables, type StoredCampaign } from '../../campaign/queue/campaign-tables.ts';
import { ShardQueue } from '../../campaign/queue/shard-queue.ts';
import { workOnCampaign } from '../../campaign/queue/work-on-campaign.ts';
import { openReferee } from '../../campaign/referees/open-referee.ts';
import type { Brief, Referee } from '../../campaign/referees/referee.ts';
import { ThreadReferee } from '../../campaign/referees/thread-referee.ts';
import { counted } from '../../golf/counted.ts';
import { printable } from '../../golf/show.ts';
import { chosenCampaign } from '../campaign/chosen-campaign.ts';
import { databaseAddress } from '../database-url.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { assertSameSubject, type GivenSubject, givenSubject } from '../given-subject.ts';
import { onInterruption } from '../on-interruption.ts';
import type { Output } from '../output.ts';
import type { SubjectOptions } from '../subject-options.ts';
import { UsageError } from '../usage-error.ts';

export interface WorkerOptions extends SubjectOptions {
  readonly databaseUrl?: string;
  readonly campaign?: string;
  readonly workers: number;
  readonly name?: string;
}

/** Throws `UsageError` for another version or subject than the campaign's, and what a database throws that stays away. */
export async function workerCommand(options: WorkerOptions, output: Output): Promise<void> {
  const { url } = databaseAddress(options.databaseUrl, process.env);
  const subject = await givenSubject(options);
  const tables = await CampaignTables.open(url);
  try {
    const campaign = chosenCampaign(await tables.list(), options.campaign);
    assertSameVersion(campaign);
    assertSameSubject(campaign.plan.subject, subject);
    const queue = await ShardQueue.open(url, { installs: false });
    try {
      const name = options.name ?? `${hostname()} ${process.pid}`;
      output.note(`${printable(name)}: campaign ${campaign.id}, ${counted(options.workers, 'worker')}`);
      let [shards, games] = [0, 0];
      let disagreed = 0;
      const openReferee = refereesFor(campaign, url, subject, options.workers);
      const place = { tables, queue, openReferee, referees: options.workers, name };
      const isInterrupted = await onInterruption(async (signal) => {
        await workOnCampaign(
          campaign,
          place,
          (done) => {
            shards += 1;
            games += done.games;
            if (!done.agrees) disagreed += 1;
            output.note(`shard ${done.shard}: ${counted(done.games, 'game')}`);
          },
          signal,
        );
        return signal.aborted;
      });
      const verdict = disagreed > 0 ? 'broken' : isInterrupted ? 'undecided' : 'held';
      output.line(
        `${output.paint(verdict === 'held' ? 'good' : 'bad', verdict)}: ${counted(shards, 'shard')}, ${counted(games, 'game')}`,
      );
      if (disagreed > 0)
        output.line(
          `${counted(disagreed, 'shard')} came out otherwise than for another worker; one seed made two games`,
        );
      const fields = { campaign: campaign.id, name, shards, games, disagreed };
      output.answer(verdict, fields, isInterrupted ? EXIT_CODES.interrupted : EXIT_CODES[verdict]);
    } finally {
      await queue.close();
    }
  } finally {
    await tables.close();
  }
}

/** A single one plays in this thread. */
function refereesFor(
  { plan }: StoredCampaign,
  databaseUrl: string,
  subject: GivenSubject | undefined,
  workers: number,
): () => Promise<Referee> {
  const brief: Brief = { seed: plan.seed, store: plan.store, databaseUrl, ...subject?.brief, bails: false };
  return workers === 1 ? () => openReferee(brief) : async () => new ThreadReferee(brief);
}

/** Another version makes other games of the same seeds. */
function assertSameVersion({ id, program }: StoredCampaign): void {
  const [expected, found] = [versionText(program), versionText(programVersion())];
  if (expected !== found)
    throw new UsageError(`campaign ${id}: expected a worker of mulligan ${expected}, found ${found}`);
}
