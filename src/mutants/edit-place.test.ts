import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allMutants } from './catalogue/all-mutants.ts';
import { editPlaces, placeIn } from './edit-place.ts';

test('lines and columns begin with 1, and the end is behind the last character', () => {
  const place = (from: string) => placeIn('one\ntwo\nthree', { file: 'x.ts', from, to: 'other' });
  expect(place('one')).toEqual({
    file: 'x.ts',
    start: { line: 1, column: 1 },
    end: { line: 1, column: 4 },
    replacement: 'other',
  });
  expect(place('wo\nth')).toMatchObject({ start: { line: 2, column: 2 }, end: { line: 3, column: 3 } });
  expect(place('two\n')).toMatchObject({ start: { line: 2, column: 1 }, end: { line: 3, column: 1 } });
});

test('what stands at the place of each mutant is what it edits', () => {
  for (const mutant of allMutants)
    for (const [index, { file, start, end }] of editPlaces(mutant).entries()) {
      const lines = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').split('\n');
      const between = lines.slice(start.line - 1, end.line);
      between.push((between.pop() ?? '').slice(0, end.column - 1));
      const edited = between.join('\n').slice(start.column - 1);
      expect(edited, mutant.name).toBe(mutant.edits[index]?.from);
    }
});
