import { expect, test } from 'vitest';
import type { ReportedFinding } from '../fidelity-report.ts';
import { hostileTexts } from '../testing/hostile-texts.ts';
import { hostileReport, sampleFinding, sampleReport } from '../testing/sample-report.ts';
import { annotationLines } from './annotations.ts';

const linesOf = (findings: ReportedFinding[]): string[] => annotationLines(sampleReport({ findings }));

test('a new finding is an error beside its fixture, and nothing else is', () => {
  expect(annotationLines(sampleReport())).toEqual([
    '::error file=fixtures/replay-equivalence-133bf113.json,title=New finding%3A replay-equivalence::replay-equivalence: the tables are the same at event 6 (player_left): expected 0, found 1%0ARepeat: npx mulligan replay fixtures/replay-equivalence-133bf113.json',
  ]);
});

test('without a fixture there is no file, and without a command none is told', () => {
  expect(linesOf([sampleFinding({ fixture: null, repeat: null, says: 'it differs' })])).toEqual([
    '::error title=New finding%3A replay-equivalence::it differs',
  ]);
});

test('each identity is told once, the first that is there', () => {
  const lines = linesOf([sampleFinding({ says: 'one' }), sampleFinding({ says: 'two' })]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('::one%0A');
});

test('the tenth says how many more there are', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => sampleFinding({ identity: `${index}`, says: `number ${index}` }));
  expect(linesOf(many(10)).join('\n')).not.toContain('more new finding');
  const lines = linesOf(many(1012));
  expect(lines).toHaveLength(10);
  expect(lines.map((line) => /number (\d+)/.exec(line)?.[1])).toEqual([
    '0',
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
  ]);
  expect(lines.filter((line) => line.includes('more new'))).toEqual([lines[9]]);
  expect(lines[9]).toMatch(/%0AAnd 1,002 more new findings, which are in the report\.$/);
});

test('marks of commands are escaped', () => {
  const [line] = linesOf([
    sampleFinding({ fixture: 'a,b:c%0A.json', says: '100 %: a, b\r\n::error::c', repeat: null }),
  ]);
  expect(line).toBe(
    '::error file=a%2Cb%3Ac%250A.json,title=New finding%3A replay-equivalence::100 %25: a, b\\u{d}\\u{a}::error::c',
  );
});

test('a long sentence is cut', () => {
  const [line = ''] = linesOf([sampleFinding({ says: 'x'.repeat(10_000) })]);
  expect(line.length).toBeLessThan(1500);
  expect(line).toContain('x…%0A');
});

test('whatever text there is, it is one command of three parts', () => {
  for (const text of hostileTexts(200, 'annotations')) {
    const lines = annotationLines(hostileReport(text));
    expect(lines).toHaveLength(1);
    // As GitHub's runner reads it: a line, which begins with the command, up to the next two colons.
    const [line = ''] = lines;
    const [, properties = ''] = /^::error (.*?)::/.exec(line) ?? [];
    expect(properties.split(',').map((pair) => pair.split('=')[0])).toEqual(['file', 'title']);
    expect(line).not.toMatch(/[\r\n\0\u2028]/);
  }
});
