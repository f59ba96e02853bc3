import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { schema } from 'mutation-testing-report-schema';
import type { MutationTestResult } from 'mutation-testing-report-schema/api';
import { expect, test } from 'vitest';
import { allMutants } from '../../mutants/catalogue/all-mutants.ts';
import { editPlaces } from '../../mutants/edit-place.ts';
import type { FidelityReport, ReportedMutants } from '../fidelity-report.ts';
import { hostileTexts } from '../testing/hostile-texts.ts';
import { hostileReport, sampleReport } from '../testing/sample-report.ts';
import { mutationTestingText } from './mutation-testing.ts';

const isValid = new Ajv({ validateFormats: false }).compile(schema);
const SOURCE = 'export function\npointsOf() {\n  return 1;\n}\n';

function read(report: FidelityReport, sourceOf = (_path: string): string | undefined => SOURCE): MutationTestResult {
  const result = JSON.parse(mutationTestingText(report, sourceOf) ?? 'null');
  expect(isValid(result), JSON.stringify(isValid.errors)).toBe(true);
  return result;
}

function mutantsWith(overrides: Partial<ReportedMutants['matrix'][number]>): FidelityReport {
  const mutants = sampleReport().mutants as ReportedMutants;
  const matrix = mutants.matrix.map((mutant, index) => (index === 0 ? { ...mutant, ...overrides } : mutant));
  return sampleReport({ mutants: { ...mutants, matrix } });
}

test('mutants stand in their files, also two at one place, with who found them', () => {
  const { files, testFiles } = read(sampleReport());
  expect(Object.keys(files)).toEqual(['src/engine/scoring/card-points.ts']);
  expect(files['src/engine/scoring/card-points.ts']).toMatchObject({
    language: 'typescript',
    source: SOURCE,
    mutants: [
      {
        id: 'ace-is-two',
        mutatorName: 'engine',
        description: 'an ace counts two',
        location: { start: { line: 3, column: 10 }, end: { line: 3, column: 11 } },
        replacement: '2',
        status: 'Killed',
        killedBy: ['scoring', 'replay-equivalence'],
      },
      { id: 'king-is-one', status: 'Survived', killedBy: [] },
    ],
  });
  expect(testFiles?.properties?.tests.map(({ id }) => id)).toEqual(['replay-equivalence', 'scoring']);
});

test('who found a mutant is a test, even if it is no property', () => {
  const { testFiles } = read(mutantsWith({ killed_by: { playing: 3 } }));
  expect(testFiles?.properties?.tests.map(({ id }) => id)).toContain('playing');
});

test.each([
  ['of an earlier version', mutantsWith({ edits: undefined } as object), undefined],
  ['whose file is not there', mutantsWith({ edits: [placeIn('gone.ts')] }), 'gone.ts'],
])('a mutant %s is named, for it has no place', (_what, report, gone) => {
  const result = read(report, (path) => (path === gone ? undefined : SOURCE));
  expect(result.config).toMatchObject({ unplaced: ['ace-is-two'] });
  expect(Object.values(result.files).flatMap(({ mutants }) => mutants.map(({ id }) => id))).toEqual(['king-is-one']);
});

test('a mutant of several edits stands at the first and names the others', () => {
  const { files } = read(mutantsWith({ edits: [placeIn('one.ts'), placeIn('migrations/two.sql')] }));
  expect(files['one.ts']?.mutants[0]?.description).toBe('an ace counts two (also migrations/two.sql:3)');
  expect(files['migrations/two.sql']).toBeUndefined();
});

test('without mutants there is nothing to tell', () => {
  expect(mutationTestingText(sampleReport({ mutants: null }), () => SOURCE)).toBeUndefined();
});

test('is what the schema says, whatever text there is', () => {
  for (const text of hostileTexts(200, 'mutants')) read(hostileReport(text));
});

test('is what the schema says for the whole catalogue, beside its sources', () => {
  const mutants = sampleReport().mutants as ReportedMutants;
  const [sample] = mutants.matrix;
  const matrix = allMutants.map((mutant) => ({ ...sample, ...mutant, edits: editPlaces(mutant) }));
  const report = { ...sampleReport(), mutants: { ...mutants, matrix } } as FidelityReport;
  const sourceOf = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
  const { config, files } = read(report, sourceOf);
  expect(config).not.toHaveProperty('unplaced');
  expect(Object.values(files).flatMap(({ mutants: all }) => all)).toHaveLength(allMutants.length);
});

function placeIn(file: string): NonNullable<ReportedMutants['matrix'][number]['edits']>[number] {
  return { file, start: { line: 3, column: 10 }, end: { line: 3, column: 11 }, replacement: '2' };
}
