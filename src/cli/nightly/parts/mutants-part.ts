/** Whether the properties still find every planted mistake. */
import { z } from 'zod';
import { count, mutantsFiguresSchema } from '../../../report/history/figures.ts';
import { firstFew, type Part } from './part.ts';

const answer = z
  .object({
    seconds: count,
    summary: mutantsFiguresSchema.omit({ seconds: true }),
    mutants: z.array(z.object({ name: z.string(), killed: z.boolean() })),
  })
  .transform(({ seconds, summary, mutants }) => ({
    figures: { ...summary, seconds },
    remarks: firstFew(mutants.filter(({ killed }) => !killed).map(({ name }) => `survives: ${name}`)),
  }));

export const mutantsPart: Part<z.infer<typeof mutantsFiguresSchema>> = {
  name: 'mutants',
  file: 'mutants',
  // Always with its own seed: nights are compared by what the properties have become.
  args: () => ['mutants'],
  answer,
};
