/** The store, while it is harmed. */
import { z } from 'zod';
import { count, type faultsFiguresSchema } from '../../../report/history/figures.ts';
import { firstFew, type Part } from './part.ts';

const triedSchema = z.object({
  cases: count,
  seconds: count,
  violations: z.array(z.object({ says: z.string() })),
});

const answer = z
  .object({
    faults: z.array(triedSchema),
    sensitivity: z.array(z.object({ caught: z.boolean() })),
    doubts: z.array(z.string()),
  })
  .transform(({ faults, sensitivity, doubts }) => {
    const sum = (field: 'cases' | 'seconds'): number => faults.reduce((total, tried) => total + tried[field], 0);
    const violations = faults.flatMap((tried) => tried.violations);
    const figures = {
      cases: sum('cases'),
      violations: violations.length,
      planted: sensitivity.length,
      planted_caught: sensitivity.filter(({ caught }) => caught).length,
      seconds: sum('seconds'),
    };
    return { figures, remarks: firstFew([...violations.map(({ says }) => says), ...doubts]) };
  });

export const faultsPart: Part<z.infer<typeof faultsFiguresSchema>> = {
  name: 'faults',
  file: 'faults',
  args: ({ faultsCases, seed }) => ['faults', '--cases', `${faultsCases}`, '--seed', seed],
  answer,
};
