/** From options to what is to be played: a new campaign, or one that goes on. */
import { resolve } from 'node:path';
import { type CampaignPlan, gamesOf, SHARDS_MAX, type Shard } from '../../campaign/campaign-plan.ts';
import type { CampaignRecord } from '../../campaign/file/campaign-record.ts';
import { programVersion, versionText } from '../../campaign/file/program-version.ts';
import { NOTHING, type Tally } from '../../campaign/tally/tally.ts';
import { show } from '../../golf/show.ts';
import { assertSameSubject, type GivenSubject, givenSubject } from '../given-subject.ts';
import { assertMayReplace } from '../outcome/out-file.ts';
import { readRecord } from '../read-record.ts';
import { seedOf } from '../seed.ts';
import { storeKind } from '../store-server.ts';
import { UsageError } from '../usage-error.ts';
import type { CheckOptions } from './check-options.ts';
import { newestInterruptedFile } from './interrupted.ts';

export interface Planned {
  readonly plan: CampaignPlan;
  /** What was played before. */
  readonly known: Tally;
  /** Where the campaign is kept while it is played; none unless a file was named. */
  readonly out: string | undefined;
  /** What is put on trial instead of our own game. */
  readonly subject: GivenSubject | undefined;
}

const GAMES_DEFAULT = 1000;

/** Throws `UsageError` for options that contradict one another, or a file that does not fit. */
export async function plannedBy(options: CheckOptions): Promise<Planned> {
  if (options.games !== undefined && options.minutes !== undefined)
    throw new UsageError('--games, --minutes: expected one of them, found both');
  const subject = await givenSubject(options);
  const planned = options.resume === undefined ? fresh(options, subject) : resumed(options, subject);
  if (subject?.outside !== undefined) assertFitsOutside(planned.plan, options);
  return { ...planned, subject };
}

function fresh(options: CheckOptions, subject: GivenSubject | undefined): Omit<Planned, 'subject'> {
  const games = options.minutes === undefined ? (options.games ?? GAMES_DEFAULT) : null;
  const shard = options.shard === undefined ? null : shardOf(options.shard, games);
  const store = storeKind(options.store ?? 'memory');
  const plan = { seed: seedOf(options.seed), games, store, shard, subject: subject?.text ?? null };
  if (options.out !== undefined) assertMayReplace(options.out);
  return { plan, known: NOTHING, out: options.out };
}

/** Whoever plays outside shows tables and events of its own: there is nothing to be stored. */
function assertFitsOutside({ store }: CampaignPlan, { observe }: CheckOptions): void {
  if (store !== 'memory')
    throw new UsageError(`--store: expected memory for a subject that is a command, found ${store}`);
  if (observe !== undefined)
    throw new UsageError('--observe: expected none with a subject that is a command, found one');
}

/** The plan is that of the file; it may be told to play more games. */
function resumed(options: CheckOptions, subject: GivenSubject | undefined): Omit<Planned, 'subject'> {
  const path = typeof options.resume === 'string' ? options.resume : newestInterruptedFile();
  for (const name of ['seed', 'store', 'shard'] as const)
    if (options[name] !== undefined)
      throw new UsageError(`--${name}: expected none with --resume, where it is that of the campaign, found one`);
  const record = readRecord(path);
  assertSameProgram(record, path);
  const { plan, tally } = record;
  assertSameSubject(plan.subject, subject);
  const games = options.games ?? (options.minutes === undefined ? plan.games : null);
  if (games === null && options.minutes === undefined)
    throw new UsageError(`${show(path)}: expected --minutes or --games for a campaign by time, found neither`);
  const next = { ...plan, games };
  if (plan.shard !== null && games !== plan.games)
    throw new UsageError(`--games, --minutes: expected neither for a shard, whose games are known, found one`);
  const { to } = gamesOf(next);
  const last = tally.covered.at(-1)?.to ?? 0;
  if (last > to) throw new UsageError(`--games: expected at least the ${last} that were played, found ${to}`);
  const out = options.out ?? path;
  if (resolve(out) !== resolve(path)) assertMayReplace(out);
  return { plan: next, known: tally, out };
}

function assertSameProgram({ program }: CampaignRecord, path: string): void {
  const own = versionText(programVersion());
  const found = versionText(program);
  if (found !== own)
    throw new UsageError(
      `${show(path)}: expected a campaign of mulligan ${own}, found one of ${found}; games of another version are other games`,
    );
}

function shardOf(text: string, games: number | null): Shard {
  const [, number, of] = /^([1-9]\d{0,8})\/([1-9]\d{0,8})$/.exec(text) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  if (number === undefined || shard.number > shard.of)
    throw new UsageError(`--shard: expected a part such as 2/4, found ${show(text)}`);
  if (shard.of > SHARDS_MAX) throw new UsageError(`--shard: expected at most ${SHARDS_MAX} parts, found ${of}`);
  if (games === null) throw new UsageError('--shard: expected --games, found --minutes');
  if (shard.of > games) throw new UsageError(`--shard: expected at most ${games} parts of as many games, found ${of}`);
  return shard;
}
