import { Ajv } from 'ajv';
import { type CTRFReport, schema, validate } from 'ctrf';
import { expect, test } from 'vitest';
import { hostileTexts } from '../testing/hostile-texts.ts';
import { hostileReport, sampleReport } from '../testing/sample-report.ts';
import { ctrfText } from './ctrf.ts';
import { testCases } from './test-cases.ts';

function read(text: string): CTRFReport {
  const { errors } = validate(JSON.parse(text));
  expect(errors ?? []).toEqual([]);
  return JSON.parse(text);
}

test('counts what passed, failed and was skipped', () => {
  const { summary, tests } = read(ctrfText(sampleReport(), null)).results;
  expect(summary).toMatchObject({ tests: 30, passed: 23, failed: 5, skipped: 2, suites: 6 });
  expect(tests.map(({ name }) => name)).toEqual(testCases(sampleReport()).map(({ name }) => name));
});

test('a failure says what was found and how to repeat it', () => {
  const [first] = read(ctrfText(sampleReport(), null)).results.tests;
  expect(first).toMatchObject({ name: 'replay-equivalence', status: 'failed', suite: ['properties'] });
  expect(first?.message).toBe(
    'replay-equivalence: the tables are the same at event 6 (player_left): expected 0, found 1',
  );
  expect(first?.trace).toContain('\nrepeat: npx mulligan replay fixtures/replay-equivalence-133bf113.json\n');
});

test('no duration is claimed, and no time that nobody told', () => {
  const { summary, tests } = read(ctrfText(sampleReport(), null)).results;
  expect([summary.start, summary.stop]).toEqual([0, 0]);
  expect(summary.duration).toBeUndefined();
  expect(tests.every(({ duration }) => duration === 0)).toBe(true);
  const night = read(ctrfText(sampleReport(), '2026-11-26T02:17:00.000Z')).results.summary;
  expect(night.start).toBe(Date.UTC(2026, 10, 26, 2, 17));
});

test('is what the schema says, whatever text there is', () => {
  // Compiled once, which `validate` does each time.
  const isValid = new Ajv({ validateFormats: false }).compile(schema);
  for (const text of hostileTexts(200, 'ctrf'))
    expect(isValid(JSON.parse(ctrfText(hostileReport(text), null))), JSON.stringify(isValid.errors)).toBe(true);
});
