/** A night as a line of the history. */
import { z } from 'zod';
import { programSchema } from '../../campaign/file/campaign-record.ts';
import {
  campaignFiguresSchema,
  count,
  explorerFiguresSchema,
  faultsFiguresSchema,
  mutantsFiguresSchema,
  storeFiguresSchema,
  verdictSchema,
} from './figures.ts';

export const HISTORY_FORMAT = 'mulligan-history/1';

/** Null for a part that was not begun. */
const partOf = <Figures extends z.ZodType>(figures: Figures) =>
  z.object({ verdict: verdictSchema, remarks: z.array(z.string()), figures: figures.nullable() }).nullable();

const partsSchema = z.object({
  campaign: partOf(campaignFiguresSchema),
  /** Not there in nights before there was such a part. */
  store: partOf(storeFiguresSchema).default(null),
  mutants: partOf(mutantsFiguresSchema),
  explorer: partOf(explorerFiguresSchema),
  faults: partOf(faultsFiguresSchema),
});

const gateRowSchema = z.object({
  name: z.string(),
  limit: z.union([z.number(), z.string()]),
  /** Null if there is no such figure. */
  measured: z.union([z.number(), z.string()]).nullable(),
  /** Null while the part that it is a figure of is undecided. */
  met: z.boolean().nullable(),
});

/** Fields that a later version adds are no fault: a line that is not read is a night whose findings are new again. */
export const historyLineSchema = z.object({
  format: z.literal(HISTORY_FORMAT),
  started_at: z.iso.datetime(),
  /** Of all parts together. */
  seconds: count,
  /** Null without git. `dirty`: files that git knows had been changed; null if nobody could tell. */
  commit: z.object({ sha: z.string(), dirty: z.boolean().nullable() }).nullable(),
  program: programSchema,
  node: z.string(),
  machine: z.object({ platform: z.string(), arch: z.string(), cpus: count }),
  seed: z.string(),
  verdict: verdictSchema,
  interrupted: z.boolean(),
  gate: z.array(gateRowSchema),
  parts: partsSchema,
});

export type HistoryLine = z.infer<typeof historyLineSchema>;
export type NightParts = HistoryLine['parts'];
export type GateRow = HistoryLine['gate'][number];
