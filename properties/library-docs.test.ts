/** What docs/library.md shows is what the example does. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BLOCK = /^```(?:ts|text)\n([\s\S]*?)^```$/gm;

const guide = readFileSync(`${ROOT}docs/library.md`, 'utf8');
const blocks = [...guide.matchAll(BLOCK)].map((match) => match[1] ?? '');
const sources = globSync('examples/library/*/*.ts', { cwd: ROOT }).map((path) =>
  readFileSync(`${ROOT}${path}`, 'utf8'),
);
const lines = new Set(sources.join('\n').split('\n').map(bare));

/** As a list of texts in a test has it, too. */
function bare(line: string): string {
  return line.trim().replace(/^(['`])(.*)\1,$/, '$2');
}

it.for(blocks.filter((block) => !block.startsWith('subject-')))('shows code of the example: %j', (block) => {
  expect(sources.filter((source) => source.includes(block))).toHaveLength(1);
});

it('shows what is found', () => {
  const found = blocks.filter((block) => block.startsWith('subject-'));
  expect(found).toHaveLength(1);
  for (const line of found.join('').trim().split('\n')) expect(lines).toContain(line);
});
