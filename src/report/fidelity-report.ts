/**
 * The report: everything that is shown of results, as data. Page, summary and the files for CI tell what is in it and
 * nothing else, so every figure that somebody sees is one that a script can read.
 *
 * Names are those of the JSON. Shares are from 0 to 1, times in the unit that the name ends with, points of time in ISO
 * 8601. Null stands for what is not known.
 */
import { z } from 'zod';
import { STORE_KINDS } from '../campaign/play/game-stores.ts';
import { EVENT_TYPES } from '../events/event-data.ts';
import { PHASES } from '../golf/table-view.ts';
import { verdictSchema } from './history/figures.ts';

export const REPORT_FORMAT = 'mulligan-report/1';

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const amount = z.number().min(0);
const time = z.iso.datetime();

const programSchema = z.strictObject({
  version: z.string(),
  sources: z.string().describe('Digest of the sources, which says more than a version.'),
});

const commitSchema = z.strictObject({
  sha: z.string(),
  dirty: z.boolean().nullable().describe('Whether files that git knows had been changed.'),
});

/** How many games were different ones, as far as a sample tells. */
const distinctSchema = z.strictObject({
  looked_at: count.describe('Games that the sample stands for: all that played out as one of its games did.'),
  different: count.describe('Different games among them.'),
  share: share.describe('The one by the other.'),
});

const verdictPartSchema = z.strictObject({
  verdict: verdictSchema,
  sentence: z.string(),
  doubts: z.array(z.string()).describe('Why nothing is proved, a sentence each.'),
  games: count,
  clean: count.describe('Games in which nothing was found.'),
  events: count,
  distinct: distinctSchema.nullable(),
  fidelity: share.nullable().describe('Clean games by games.'),
  fidelity_at_least: share
    .nullable()
    .describe(
      'Lower end of the exact one-sided interval of Clopper and Pearson; it counts games, for the events of one depend on each other.',
    ),
  confidence: share,
  findings: z.strictObject({ new: count, ongoing: count, rare: count, resolved: count }),
});

/** What a program that was on trial says of itself. */
export const subjectSchema = z.strictObject({
  command: z.string(),
  name: z.string(),
  version: z.string(),
  game: z.string(),
  reference: z.boolean().describe('Whether its game was held against the rules of Golf.'),
  deterministic: z.boolean().describe('Whether it claims to show the same tables each time.'),
  refuses_disorder: z.boolean().describe('Whether it claims to refuse events in disorder.'),
  omits: z.array(z.string()).describe('What its tables do not have.'),
  rebuild_omits: z.array(z.string()).describe('What only its own tables have, and rebuilt ones do not.'),
});

const campaignSchema = z.strictObject({
  seed: z.string(),
  store: z.enum(STORE_KINDS),
  shard: z.strictObject({ number: count, of: count }).nullable(),
  games: count,
  games_planned: count.nullable().describe('Null for as many as there was time for.'),
  events: count,
  clean: count,
  ending: z.string().nullable().describe('How it ended; null for one that was killed.'),
  digest: z.string().nullable(),
  is_own_game: z.boolean().describe('False if another module or program was on trial.'),
  is_program: z.boolean().describe('Whether a program of its own was on trial.'),
  subject: subjectSchema.nullable().describe('What that program says of itself, if it is known.'),
  repeat: z.string().describe('The command that plays it again.'),
});

const gateRowSchema = z.strictObject({
  name: z.string(),
  limit: z.union([z.number(), z.string()]).describe('A number is the least that will do, a text the only one.'),
  measured: z.union([z.number(), z.string()]).nullable(),
  met: z.boolean().nullable().describe('Null while nobody can tell.'),
});

export const FINDING_STATES = ['new', 'ongoing', 'rare', 'resolved'] as const;

const findingSchema = z.strictObject({
  identity: z.string(),
  property: z.string(),
  says: z.string().describe('The finding in one sentence.'),
  state: z
    .enum(FINDING_STATES)
    .describe(
      'new: in no night before; ongoing: in this run and before; rare: not in this run, which says little; resolved: not in so many games that it is fixed.',
    ),
  games: count.describe('Games that showed it, of this run; of the last night that had it, if it is not in this run.'),
  games_played: count.describe('Of so many.'),
  share: share
    .nullable()
    .describe('How often games show it, over all nights that are known, from the first that had it to the last.'),
  moves: count.nullable().describe('Of the smallest game known; null if nobody has looked for one.'),
  moves_before: count.nullable(),
  first_seen: z.strictObject({
    at: time.nullable().describe('The night; null for this run.'),
    game: count.nullable().describe('Number of the game in this run.'),
  }),
  last_seen: time.nullable().describe('The last night that had it; null for this run.'),
  clean_games: count.describe('Games since then that did not show it.'),
  games_to_fixed: count
    .nullable()
    .describe(
      'How many games more, all clean, would show with 95 % confidence that it is fixed: ln 0.05 / ln(1 − share), less those since.',
    ),
  repeat: z.string().nullable().describe('The command that shows it again.'),
  fixture: z.string().nullable().describe('Path of its file.'),
  game: z.string().nullable().describe('Id of the game in the viewer of this page; null if it has no room there.'),
  told: z
    .array(z.string())
    .nullable()
    .describe('The game in words, and the two tables that differ, for a game that only its subject knows; else null.'),
});

const settingSchema = z.strictObject({
  name: z.string().describe('A house rule that was on, or a flip mode; `every game` for all.'),
  games: count.describe('Games that were played so.'),
  cells: z
    .array(z.array(count.nullable()))
    .describe('Games that told each event (rows) in each phase (columns); null where the rules do not let it happen.'),
});

const coverageSchema = z.strictObject({
  events: z.array(z.enum(EVENT_TYPES)),
  phases: z.array(z.enum(PHASES)),
  settings: z.array(settingSchema),
  combinations: z.strictObject({
    possible: count,
    seen: count,
    missed: z.array(z.strictObject({ setting: z.string(), event: z.enum(EVENT_TYPES), phase: z.enum(PHASES) })),
  }),
  curve: z
    .array(z.strictObject({ games: count, combinations: count }))
    .describe('Different combinations of event, phase and setting that the first so many games had shown.'),
  curve_says: z.string(),
  reach: z.strictObject({
    states: count,
    reached: count,
    missed: z.array(z.strictObject({ name: z.string(), says: z.string(), near: z.string().nullable() })),
    least: z
      .array(z.strictObject({ name: z.string(), says: z.string(), games: count, share }))
      .describe('The states that fewest games have reached.'),
  }),
});

const positionSchema = z.strictObject({ line: z.int().min(1), column: z.int().min(1) });

const editSchema = z.strictObject({
  file: z.string().describe('From the top of the project.'),
  start: positionSchema,
  end: positionSchema.describe('Behind the last character that is replaced.'),
  replacement: z.string(),
});

export const editsSchema = z
  .array(editSchema)
  .optional()
  .describe('Pieces of source, and what stands there instead; not in answers of earlier versions.');

const mutantSchema = z.strictObject({
  name: z.string(),
  says: z.string(),
  room: z.string(),
  edits: editsSchema,
  killed: z.boolean(),
  killed_by: z.record(z.string(), count).describe('By property, the number of the game that showed it.'),
  games_to_kill: count.nullable(),
  moves: count.nullable().describe('Of the smallest game that shows it.'),
  moves_before: count.nullable(),
});

/** Over all mutants, or over those that were shrunk. */
export const mutantFiguresSchema = z.strictObject({
  mutants: count,
  killed: count,
  games_median: count.nullable(),
  games_worst: count.nullable(),
  within_20_games: count,
  moves_median: count.nullable(),
  moves_worst: count.nullable(),
});

const mutantsSchema = z.strictObject({
  seed: z.string(),
  games: count.describe('Games that every property had.'),
  ...mutantFiguresSchema.shape,
  properties: z.array(
    z.strictObject({ name: z.string(), kills: count, alone: count.describe('Mutants that no other property found.') }),
  ),
  matrix: z.array(mutantSchema),
});

const explorerSchema = z.strictObject({
  verdict: verdictSchema,
  moves: count,
  histories: amount.describe('Beginnings of games that the states stand for; beyond 2⁵³ not exact.'),
  states: count,
  complete_depth: count,
});

export const auditedFindingSchema = z.strictObject({
  game_id: z.string().describe('Empty for what belongs to no game that is known.'),
  sequence_num: z.number().nullable().describe('Null for what is about the game as a whole.'),
  code: z.string(),
  path: z.string(),
  expected: z.string(),
  found: z.string(),
});

/** Of games that somebody has stored: none of them is among the games that were played. */
const auditSchema = z.strictObject({
  verdict: verdictSchema,
  sentence: z.string(),
  audited: z.string().describe('The database, or the logs.'),
  decks: z.enum(['seed', 'told']),
  since: z.string().nullable(),
  games: count.describe('The sum of the next three.'),
  verified: count,
  with_findings: count,
  unreadable: count,
  events: count,
  codes: z
    .array(z.strictObject({ code: z.string(), says: z.string(), findings: count }))
    .describe('What was found, most often first.'),
  findings: count,
  first: z.array(auditedFindingSchema).describe('The first of the findings.'),
  findings_file: z.string().nullable().describe('Where all of them are, a line of JSON each.'),
  doubts: z.array(z.string()).describe('Why nothing is proved, a sentence each.'),
});

/** A figure of this run beside the same of the nights before. */
export const changeSchema = z.strictObject({
  figure: z.string(),
  unit: z.string(),
  now: amount,
  nights: count.describe('Nights before that have the figure, on the same kind of machine.'),
  median: amount.nullable().describe('Of those nights.'),
  noise: amount
    .nullable()
    .describe('Half the range in which nine in ten nights would be, as a share of the median; may be more than 1.'),
  change: z.number().nullable().describe('(now − median) / median.'),
  is_change: z
    .boolean()
    .nullable()
    .describe('Whether the change is larger than the noise; null if there are too few nights to tell.'),
  says: z.string(),
});

const faultSchema = z.strictObject({
  fault: z.string(),
  says: z.string(),
  cases: count,
  in_flight: count.describe('Cases in which something was under way.'),
  ambiguous: count.describe('Appends whose answer was lost.'),
  acknowledged: count,
  violations: z.array(z.string()),
  seconds: amount,
  not_tried: z.string().nullable().describe('Why not, if it was not.'),
});

export const latencySchema = z.strictObject({
  appends: count,
  events: count,
  p50_ms: amount,
  p95_ms: amount,
  p99_ms: amount,
  worst_ms: amount,
  events_per_second: amount,
});

const storeSchema = z.strictObject({
  latency: latencySchema.nullable().describe('Of appends to PostgreSQL, several games at once.'),
  changes: z.array(changeSchema),
  faults: z
    .strictObject({
      verdict: verdictSchema,
      tried: z.array(faultSchema),
      planted: z.array(z.strictObject({ name: z.string(), fault: z.string(), caught: z.boolean() })),
      doubts: z.array(z.string()),
    })
    .nullable(),
});

const nightSchema = z.strictObject({
  at: time,
  commit: commitSchema.nullable(),
  version: z.string(),
  verdict: verdictSchema,
  seed: z.string(),
  games: count.nullable(),
  fidelity: share.nullable(),
  fidelity_at_least: share.nullable(),
  findings: count.nullable(),
  games_per_second: amount.nullable(),
  mutants_killed: count.nullable(),
  append_p95_ms: amount.nullable(),
  days_before: z.number().min(0).nullable().describe('Days since the night before; null for the first.'),
  is_gap: z.boolean().describe('Whether nights are missing before this one.'),
});

const trendSchema = z.strictObject({
  nights: z.array(nightSchema).describe('From the oldest; this run is the last if it is a night.'),
  unreadable: count.describe('Lines of the history that are no nights.'),
  changes: z.array(changeSchema),
});

const gameSchema = z.strictObject({
  id: z.string().describe('In the address of the page: #game=ID'),
  title: z.string(),
  kind: z.enum(['finding', 'golden', 'recording']),
  events: count,
});

export const fidelityReportSchema = z.strictObject({
  format: z.literal(REPORT_FORMAT),
  program: programSchema,
  commit: commitSchema.nullable(),
  verdict: verdictPartSchema,
  campaigns: z.array(campaignSchema),
  gate: z.array(gateRowSchema),
  findings: z.array(findingSchema),
  coverage: coverageSchema.nullable(),
  mutants: mutantsSchema.nullable(),
  explorer: explorerSchema.nullable(),
  audit: auditSchema.nullable(),
  store: storeSchema,
  trend: trendSchema,
  games: z.array(gameSchema).describe('What the viewer of the page shows.'),
});

export type FidelityReport = Readonly<z.infer<typeof fidelityReportSchema>>;
export type ReportedFinding = FidelityReport['findings'][number];
export type ReportedSubject = z.infer<typeof subjectSchema>;
export type ReportedAudit = NonNullable<FidelityReport['audit']>;
export type FindingState = ReportedFinding['state'];
export type Coverage = NonNullable<FidelityReport['coverage']>;
export type ReportedMutants = NonNullable<FidelityReport['mutants']>;
export type Change = z.infer<typeof changeSchema>;
export type ReportedMutant = ReportedMutants['matrix'][number];
export type ReportedNight = FidelityReport['trend']['nights'][number];
