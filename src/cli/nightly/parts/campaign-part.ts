/** As many games as there is time for. */
import { join } from 'node:path';
import { z } from 'zod';
import { count, firstFew, type Part } from './part.ts';

const nightFindingSchema = z.object({
  identity: z.string(),
  says: z.string(),
  games: count,
  moves: count,
  moves_before: count,
  /** Path of its file; null if that could not be written. */
  fixture: z.string().nullable(),
});

export const campaignFiguresSchema = z.object({
  games: count,
  events: count,
  seconds: count,
  games_per_second: count.nullable(),
  fidelity: count.nullable(),
  digest: z.string().nullable(),
  reach: z.object({ states: count, reached: count, missed: z.array(z.string()) }),
  findings: z.array(nightFindingSchema),
});

export type CampaignFigures = z.infer<typeof campaignFiguresSchema>;
export type NightFinding = z.infer<typeof nightFindingSchema>;

const answer = campaignFiguresSchema
  .extend({
    reach: z.object({ states: count, reached: count, missed: z.array(z.object({ name: z.string() })) }),
    complaints: z.array(z.string()),
  })
  .transform(({ complaints, reach, ...rest }) => {
    const missed = reach.missed.map(({ name }) => name);
    const found = rest.findings.map(({ says }) => says);
    const remarks = [...found, ...complaints, ...missed.map((name) => `missed: ${name}`)];
    return { figures: { ...rest, reach: { ...reach, missed } }, remarks: firstFew(remarks) };
  });

export const campaignPart: Part<CampaignFigures> = {
  name: 'campaign',
  args: ({ minutes, seed, reports, fixtures, workers }) => [
    'check',
    ...['--minutes', `${minutes}`, '--seed', seed, '--fixtures', fixtures, '--out', campaignFile(reports)],
    ...(workers === undefined ? [] : ['--workers', `${workers}`]),
  ],
  answer,
};

export function campaignFile(reports: string): string {
  return join(reports, 'campaign.json');
}
