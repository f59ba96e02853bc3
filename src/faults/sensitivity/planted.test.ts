import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allPlanted } from './planted.ts';

const EDITS = allPlanted.flatMap(({ name, mutant }) =>
  (mutant?.edits ?? []).filter(({ file }) => !file.startsWith('migrations/')).map((edit) => ({ name, ...edit })),
);

it.for(EDITS)('$name is planted in $file at one place', ({ file, from, to }) => {
  const source = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  expect(source.split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
});
