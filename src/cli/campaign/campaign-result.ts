/** The work of `mulligan campaign result`. */
import { programVersion, versionText } from '../../campaign/file/program-version.ts';
import { ENDLESS_GAMES_MAX } from '../../campaign/play/check-games.ts';
import { CampaignError, CampaignTables, type StoredCampaign } from '../../campaign/queue/campaign-tables.ts';
import { coveredUpTo, partOf } from '../../campaign/ranges/range.ts';
import { addTallies, NOTHING, type Tally } from '../../campaign/tally/tally.ts';
import { assertWritable } from '../assert-writable.ts';
import { databaseAddress } from '../database-url.ts';
import { assertSameSubject, givenSubject } from '../given-subject.ts';
import { answerCampaign } from '../outcome/campaign-outcome.ts';
import { assertMayReplace } from '../outcome/out-file.ts';
import { keepSettled, settleTally } from '../outcome/settle-tally.ts';
import type { Output } from '../output.ts';
import type { SubjectOptions } from '../subject-options.ts';
import { UsageError } from '../usage-error.ts';
import { chosenCampaign } from './chosen-campaign.ts';

export interface ResultOptions extends SubjectOptions {
  readonly databaseUrl?: string;
  readonly out?: string;
  readonly fixtures: string;
}

/** Throws `UsageError` for another version or subject than the campaign's. */
export async function campaignResult(id: string | undefined, options: ResultOptions, output: Output): Promise<void> {
  const { url } = databaseAddress(options.databaseUrl, process.env);
  const subject = await givenSubject(options);
  assertWritable(options.fixtures);
  if (options.out !== undefined) assertMayReplace(options.out);
  const { campaign, tallies, disputed } = await readCampaign(url, id);
  const { plan, shards, program } = campaign;
  const [expected, found] = [versionText(program), versionText(programVersion())];
  if (expected !== found)
    throw new UsageError(`campaign ${campaign.id}: expected mulligan ${expected}, found ${found}`);
  assertSameSubject(plan.subject, subject);
  if (tallies.length < shards) {
    const message = `not finished: ${tallies.length} of ${shards} shards are done`;
    output.line(`${output.paint('bad', 'undecided')}: ${message}`);
    return output.answer('undecided', { campaign: campaign.id, error: message, shards, shards_done: tallies.length });
  }
  assertWhole(campaign, tallies);
  const tally = tallies.reduce(addTallies, NOTHING);
  const result = await settleTally({ plan, tally, subject, fixturesDirectory: options.fixtures });
  const breaches = disputed.map(
    ({ shard, by }) => `shard ${shard}: ${by} found something else: one seed made two games`,
  );
  answerCampaign(result, { plan, breaches, outside: subject?.outside }, output);
  keepSettled(options.out, plan, result, output);
}

/** Throws `CampaignError` for a shard that lacks games, but for one that ended over games which never end. */
function assertWhole({ plan, shards }: StoredCampaign, tallies: readonly Tally[]): void {
  for (const [index, { covered, endless }] of tallies.entries()) {
    const games = partOf(plan.games, index + 1, shards);
    if (endless < ENDLESS_GAMES_MAX && coveredUpTo(games, covered) !== games.to)
      throw new CampaignError(`shard ${index + 1}: expected games ${games.from} to ${games.to}, found others`);
  }
}

interface ReadCampaign {
  readonly campaign: StoredCampaign;
  readonly tallies: readonly Tally[];
  readonly disputed: readonly { readonly shard: number; readonly by: string }[];
}

async function readCampaign(url: string, id: string | undefined): Promise<ReadCampaign> {
  const tables = await CampaignTables.open(url);
  try {
    const campaign = chosenCampaign(await tables.list(), id);
    const { disputed } = await tables.standing(campaign.id);
    return { campaign, tallies: await tables.tallies(campaign.id), disputed };
  } finally {
    await tables.close();
  }
}
