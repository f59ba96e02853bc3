/** The report's schema for whoever reads `report.json`, in whichever language. */
import { z } from 'zod';
import { fidelityReportSchema } from './fidelity-report.ts';

/** JSON Schema, draft 2020-12. */
export function reportJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(fidelityReportSchema);
  return {
    $schema,
    title: 'Fidelity report of mulligan',
    description:
      'Results of a run and of the nights before, as mulligan writes them to report.json. Shares are from 0 to 1, times in the unit that the name ends with, points of time in ISO 8601. Null stands for what is not known.',
    ...schema,
  };
}
