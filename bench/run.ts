/** `npm run bench [NAME] [-- --json]`: runs one bench, or all of them. Figures are compared within one run only. */
import { parseArgs } from 'node:util';
import { audit } from './audit/audit.ts';
import type { Bench, BenchResult } from './bench.ts';
import { campaign } from './campaign/campaign.ts';
import { core } from './core.ts';
import { report } from './report/report.ts';
import { shrink } from './shrink.ts';
import { indexes } from './store/indexes.ts';
import { store } from './store/store.ts';
import { subject } from './subject/subject.ts';

const BENCHES: ReadonlyMap<string, Bench> = new Map<string, Bench>([
  ['core', core],
  ['campaign', campaign],
  ['audit', audit],
  ['report', report],
  ['shrink', shrink],
  ['store', store],
  ['indexes', indexes],
  ['subject', subject],
]);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const names = positionals.length > 0 ? positionals : [...BENCHES.keys()];
const results: BenchResult[] = [];
for (const name of names) {
  const bench = BENCHES.get(name);
  if (bench === undefined) {
    process.stderr.write(`bench: expected one of ${[...BENCHES.keys()].join(', ')}, found ${name}\n`);
    process.exit(2);
  }
  process.stderr.write(`${name} …\n`);
  results.push(await bench());
}

if (values.json) process.stdout.write(`${JSON.stringify(results.length === 1 ? results[0] : { benches: results })}\n`);
else for (const result of results) print(result);

function print({ name, figures, ratios }: BenchResult): void {
  process.stdout.write(`${name}\n`);
  for (const [figure, value] of Object.entries(figures))
    process.stdout.write(`  ${figure.padEnd(36)} ${value.toLocaleString('en-US')}\n`);
  for (const [ratio, value] of Object.entries(ratios)) process.stdout.write(`  ${ratio.padEnd(36)} ${value}\n`);
}
