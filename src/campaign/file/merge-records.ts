/** Shards that were played apart, as the campaign that they are parts of. */
import { type CampaignPlan, gamesOf, shardText } from '../campaign-plan.ts';
import { coveredUpTo } from '../ranges/range.ts';
import { addTallies, NOTHING, type Tally } from '../tally/tally.ts';
import type { CampaignRecord } from './campaign-record.ts';
import { type ProgramVersion, versionText } from './program-version.ts';

/** Records that do not make one whole campaign. */
export class MergeError extends Error {
  override readonly name = 'MergeError';
}

export interface NamedRecord {
  /** How the record is called in messages. */
  readonly name: string;
  readonly record: CampaignRecord;
}

export interface Merged {
  readonly plan: CampaignPlan;
  readonly tally: Tally;
}

/**
 * All of a campaign, from its shards in any order. Throws `MergeError` naming a shard that is missing, there twice,
 * unfinished, of another campaign, or made by another program than `program`.
 */
export function mergeRecords(records: readonly NamedRecord[], program: ProgramVersion): Merged {
  const [first] = records;
  if (first === undefined) throw new MergeError('expected shards, found none');
  for (const named of records) assertFits(named, first, program);
  const byNumber = new Map<number, NamedRecord>();
  for (const named of records) {
    const { number } = shardOf(named);
    const other = byNumber.get(number);
    if (other !== undefined)
      throw new MergeError(
        `${named.name}: expected each shard once, found ${shardText(shardOf(named))} in ${other.name} as well`,
      );
    byNumber.set(number, named);
  }
  const { of } = shardOf(first);
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((number) => !byNumber.has(number));
  if (missing.length > 0)
    throw new MergeError(`expected ${of} shards, found ${byNumber.size}; missing: ${missingText(missing, of)}`);
  const tally = records.map(({ record }) => record.tally).reduce(addTallies, NOTHING);
  return { plan: { ...first.record.plan, shard: null }, tally };
}

function missingText(missing: readonly number[], of: number): string {
  const named = missing.slice(0, MISSING_NAMED_MAX).map((number) => shardText({ number, of }));
  const more = missing.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const MISSING_NAMED_MAX = 20;

function shardOf({ name, record }: NamedRecord): { readonly number: number; readonly of: number } {
  const { shard } = record.plan;
  if (shard === null) throw new MergeError(`${name}: expected a shard, found a whole campaign`);
  return shard;
}

function assertFits(named: NamedRecord, first: NamedRecord, program: ProgramVersion): void {
  const { name, record } = named;
  const shard = shardOf(named);
  if (versionText(record.program) !== versionText(program))
    throw new MergeError(
      `${name}: expected a shard made by mulligan ${versionText(program)}, found one made by ${versionText(record.program)}`,
    );
  const plan = campaignText(record.plan);
  const expected = campaignText(first.record.plan);
  if (plan !== expected)
    throw new MergeError(`${name}: expected a shard of ${expected} as ${first.name} is, found ${plan}`);
  const games = gamesOf(record.plan);
  if (shard.number > shard.of || coveredUpTo(games, record.tally.covered) !== games.to)
    throw new MergeError(
      `${name}: expected all games of shard ${shardText(shard)}, found ${record.tally.games} of ${games.to - games.from + 1}`,
    );
}

/** What all shards of a campaign have in common. */
function campaignText({ seed, games, store, shard, subject }: CampaignPlan): string {
  const trial = subject === null ? '' : ` of subject ${subject}`;
  return `${games} games${trial} of seed ${seed} in ${store}, in ${shard?.of} parts`;
}
