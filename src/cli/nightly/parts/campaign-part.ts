/** As many games as there is time for. */
import { join } from 'node:path';
import { z } from 'zod';
import { type CampaignFigures, campaignFiguresSchema, count } from '../../../report/history/figures.ts';
import { firstFew, type Part } from './part.ts';

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
  file: 'check',
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
