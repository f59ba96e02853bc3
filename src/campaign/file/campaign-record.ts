/** A campaign, or as much of it as was played, as a file: the same for the same games, whoever played them. */
import { z } from 'zod';
import { type Fault, firstFault } from '../../events/issue.ts';
import { show } from '../../golf/show.ts';
import { compactJson } from '../../harness/fixtures/compact-json.ts';
import { findingSchema, InvalidFixtureError } from '../../harness/fixtures/fixture.ts';
import { type CampaignPlan, GAMES_MAX, SHARDS_MAX } from '../campaign-plan.ts';
import { type AnyFixture, parseAnyFixture, serializeAnyFixture } from '../findings/any-fixture.ts';
import { OUTSIDE_TEXT } from '../outside/subject-command.ts';
import { STORE_KINDS } from '../play/game-stores.ts';
import { sizeOf } from '../ranges/range.ts';
import type { Ending } from '../run-campaign.ts';
import { PLAYS_MAX } from '../tally/distinct/plays.ts';
import { CELLS } from '../tally/settings/cell.ts';
import { SETTINGS } from '../tally/settings/setting.ts';
import { SIGHTINGS_MAX, type Tally } from '../tally/tally.ts';
import type { ProgramVersion } from './program-version.ts';

const FORMAT = 'mulligan-campaign/2';
const ANY_FORMAT = z.object({ format: z.string().startsWith('mulligan-campaign/') });

export interface CampaignRecord {
  readonly program: ProgramVersion;
  readonly plan: CampaignPlan;
  /** How it ended; null while it is under way, and so for one that was killed. */
  readonly ending: Ending | null;
  readonly tally: Tally;
  /** Of a campaign that is under way, none: they are made from the tally. */
  readonly findings: readonly RecordedFinding[];
}

export interface RecordedFinding {
  readonly identity: string;
  /** Games that showed it; 0 if it was only met while another fault was shrunk. */
  readonly games: number;
  readonly fixture: AnyFixture;
}

/** A text that is no record of a campaign. */
export class InvalidRecordError extends Error {
  override readonly name = 'InvalidRecordError';
}

const count = z
  .int()
  .min(0)
  .max(GAMES_MAX * 1000);
const game = z.int().min(1).max(GAMES_MAX);
const digits = (number: number): z.ZodString => z.string().regex(new RegExp(`^[0-9a-f]{${number}}$`));
const range = z
  .strictObject({ from: game, to: game })
  .refine(({ from, to }) => from <= to, { message: 'from at most to' });
const ascending = z
  .array(range)
  .refine((all) => all.every(({ from }, index) => from > (all[index - 1]?.to ?? 0) + (index === 0 ? 0 : 1)), {
    message: 'ranges of games in ascending order, with gaps between them',
  });

const ofCells = z.array(count).length(CELLS.length);
const settingsSchema = z.partialRecord(
  z.enum(SETTINGS),
  z.strictObject({ games: count, told: ofCells, first: ofCells }),
);

const playsSchema = z
  .strictObject({
    hashes: z.array(z.int().min(0)).max(PLAYS_MAX),
    games: z.array(count.min(1)).max(PLAYS_MAX),
  })
  .refine(({ hashes, games }) => hashes.length === games.length, { message: 'as many games as hashes' })
  .refine(({ hashes }) => hashes.every((hash, index) => hash > (hashes[index - 1] ?? -1)), {
    message: 'hashes in ascending order',
  });

const tallyFieldsSchema = z.strictObject({
  covered: ascending,
  games: count,
  events: count,
  clean: count,
  begun: count,
  repeated: count,
  endless: count,
  digest: digits(64).nullable(),
  reach: z.record(z.string(), count),
  settings: settingsSchema,
  plays: playsSchema,
  faults: z.array(
    z.strictObject({
      identity: z.string(),
      games: count,
      first: z
        .array(z.strictObject({ game, finding: findingSchema }))
        .min(1)
        .max(SIGHTINGS_MAX),
    }),
  ),
});

/** What is read of a tally that comes from elsewhere. */
export const tallySchema = tallyFieldsSchema.refine(
  ({ covered, games }) => covered.reduce((sum, part) => sum + sizeOf(part), 0) === games,
  { message: 'as many games as are covered' },
);

export const planSchema = z.strictObject({
  seed: z.string(),
  games: game.nullable(),
  store: z.enum(STORE_KINDS),
  shard: z.strictObject({ number: z.int().min(1), of: z.int().min(1).max(SHARDS_MAX) }).nullable(),
  subject: z.union([digits(12), z.string().regex(OUTSIDE_TEXT)]).nullable(),
});

export const programSchema = z.strictObject({ version: z.string(), sources: digits(12) });

const recordSchema = z.strictObject({
  format: z.literal(FORMAT),
  program: programSchema,
  plan: planSchema,
  ending: z.enum(['complete', 'out_of_time', 'interrupted', 'store_lost', 'endless_games', 'bailed']).nullable(),
  tally: tallySchema,
  findings: z.array(z.strictObject({ identity: z.string(), games: count, fixture: z.unknown() })),
});

export function serializeRecord({ findings, ...record }: CampaignRecord): string {
  const withFixtures = findings.map(({ identity, games, fixture }) => ({
    identity,
    games,
    fixture: JSON.parse(serializeAnyFixture(fixture)) as object,
  }));
  return `${compactJson({ format: FORMAT, ...record, findings: withFixtures })}\n`;
}

/** Throws `InvalidRecordError`. */
export function parseRecord(text: string): CampaignRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new InvalidRecordError('expected JSON, found something else', { cause });
  }
  const known = ANY_FORMAT.safeParse(value).data?.format;
  if (known !== undefined && known !== FORMAT)
    throw new InvalidRecordError(
      `expected a campaign of format ${FORMAT}, found one of ${show(known)}, which another version of mulligan has made`,
    );
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) throw new InvalidRecordError(faultText(firstFault(parsed.error, value)));
  const { format: _format, findings, ...record } = parsed.data;
  return { ...record, findings: findings.map(withFixture) };
}

function withFixture({ fixture, ...finding }: { identity: string; games: number; fixture?: unknown }): RecordedFinding {
  try {
    return { ...finding, fixture: parseAnyFixture(JSON.stringify(fixture)) };
  } catch (cause) {
    if (!(cause instanceof InvalidFixtureError)) throw cause;
    throw new InvalidRecordError(cause.message, { cause });
  }
}

export function faultText({ path, expected, found }: Fault): string {
  return `${path === '' ? '' : `${path}: `}expected ${expected}, found ${found}`;
}
