import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { fidelityReportSchema } from './fidelity-report.ts';
import { reportJsonSchema } from './report-json-schema.ts';
import { hostileReport, sampleReport } from './testing/sample-report.ts';

const published = JSON.parse(readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8'));
// Times are held to the pattern beside their format.
const isValid = new Ajv2020({ validateFormats: false, allowUnionTypes: true }).compile(published);

test('what docs/ has is what the schema says', () => {
  // Otherwise: npm run report:schema
  expect(published).toEqual(reportJsonSchema());
});

test.each([
  ['the sample', sampleReport()],
  ['one of odd texts', hostileReport('__proto__')],
  ['one of which little is known', sampleReport({ coverage: null, mutants: null, explorer: null, commit: null })],
])('%s is a report for both schemas', (_what, report) => {
  const read = JSON.parse(JSON.stringify(report));
  expect(isValid(read), JSON.stringify(isValid.errors)).toBe(true);
  expect(fidelityReportSchema.safeParse(read).success).toBe(true);
});

test.each([
  ['a field too many', { ...sampleReport(), more: 1 }],
  ['another format', { ...sampleReport(), format: 'mulligan-report/2' }],
  [
    'half a game',
    { ...sampleReport(), explorer: { verdict: 'held', moves: 0.5, histories: 0, states: 0, complete_depth: 0 } },
  ],
  [
    'a time that is none',
    {
      ...sampleReport(),
      trend: { nights: [{ ...sampleReport().trend.nights[0], at: 'today' }], unreadable: 0, changes: [] },
    },
  ],
])('%s is none for either', (_what, report) => {
  const read = JSON.parse(JSON.stringify(report));
  expect(isValid(read)).toBe(false);
  expect(fidelityReportSchema.safeParse(read).success).toBe(false);
});
