/** Every game of small tables. */
import { z } from 'zod';
import { explorerFiguresSchema } from '../../../report/history/figures.ts';
import { firstFew, type Part } from './part.ts';

/** Less than a minute on two cores; one more takes four times as long, and as much memory. */
const MOVES = 10;

const answer = explorerFiguresSchema
  .extend({ findings: z.array(z.object({ says: z.string() })) })
  .transform(({ findings, ...figures }) => ({ figures, remarks: firstFew(findings.map(({ says }) => says)) }));

export const explorerPart: Part<z.infer<typeof explorerFiguresSchema>> = {
  name: 'explorer',
  file: 'explore',
  args: ({ fixtures }) => ['explore', '--moves', `${MOVES}`, '--fixtures', fixtures],
  answer,
};
