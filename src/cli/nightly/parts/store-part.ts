/** Games of their own through PostgreSQL: whether it keeps them, and how long that takes. */
import { join } from 'node:path';
import { z } from 'zod';
import { count, type StoreFigures, storeFiguresSchema } from '../../../report/history/figures.ts';
import { SEED_CHARACTERS_MAX } from '../../seed.ts';
import { firstFew, type Part } from './part.ts';

/** Thousands of appends in a few seconds: enough for the slowest in a hundred to be no chance. */
const GAMES = 500;

const SEED_END = '/store';

const latencySchema = z.object({
  appends: count,
  p50_ms: count,
  p95_ms: count,
  p99_ms: count,
  worst_ms: count,
  events_per_second: count,
});

const answer = storeFiguresSchema
  .pick({ games: true, events: true, seconds: true, fidelity: true, findings: true })
  .extend({ latency: latencySchema.optional(), complaints: z.array(z.string()) })
  .transform(({ complaints, latency, ...rest }) => ({
    figures: {
      ...rest,
      appends: latency?.appends ?? 0,
      p50_ms: latency?.p50_ms ?? null,
      p95_ms: latency?.p95_ms ?? null,
      p99_ms: latency?.p99_ms ?? null,
      worst_ms: latency?.worst_ms ?? null,
      append_events_per_second: latency?.events_per_second ?? null,
    },
    remarks: firstFew([...rest.findings.map(({ says }) => says), ...complaints]),
  }));

export const storePart: Part<StoreFigures> = {
  name: 'store',
  file: 'store',
  args: ({ seed, reports, fixtures, workers }) => [
    'check',
    ...['--games', `${GAMES}`, '--store', 'postgres', '--seed', storeSeed(seed)],
    ...['--fixtures', fixtures, '--out', storeCampaignFile(reports)],
    ...(workers === undefined ? [] : ['--workers', `${workers}`]),
  ],
  answer,
};

export function storeCampaignFile(reports: string): string {
  return join(reports, 'store-campaign.json');
}

/** Another one than that of the night: games that the campaign has played would be counted twice. */
function storeSeed(seed: string): string {
  return `${seed.slice(0, SEED_CHARACTERS_MAX - SEED_END.length)}${SEED_END}`;
}
