import { expect, test } from 'vitest';
import type { FidelityReport } from '../fidelity-report.ts';
import { hostileTexts } from '../testing/hostile-texts.ts';
import { outsideOfCode, outsideOfFences } from '../testing/outside-of-code.ts';
import { hostileReport, sampleFinding, sampleNight, sampleOutside, sampleReport } from '../testing/sample-report.ts';
import { SUMMARY_BYTES_MAX, summaryText } from './summary.ts';

const PLACES = { page: 'reports/fidelity.html', data: 'reports/report.json' };
const summaryOf = (overrides: Partial<FidelityReport> = {}): string => summaryText(sampleReport(overrides), PLACES);

test('begins with the verdict, then the gate, then what is new', () => {
  expect(summaryOf()).toMatch(
    /^\*\*Broken\.\*\* Fidelity 99\.99 % \(at least 99\.98 % with 95 % confidence\): 30,000 games, 3\.3 million events, 1 new finding\.\n\n## Gate\n/,
  );
  expect(headings(summaryOf())).toEqual([
    '## Gate',
    '## Audit',
    '## New findings: 1',
    '### New finding 1',
    '## Ongoing findings: 1',
    '### Ongoing finding 1',
    '## Rare findings: 1',
    '### Rare finding 1',
    '## Resolved findings: 1',
    '### Resolved finding 1',
    '## Coverage',
    '## Mutants',
    '## Store',
    '## Trend',
    '## To repeat it',
    '## The whole report',
  ]);
});

test.each([
  '| fidelity | 1 | 0.9999 | **no** |',
  '| games | 20,000 | 30,000 | yes |',
  '| faults | held | – | nobody can tell |',
  '- Combinations of event, phase and setting: 3 of 4; missed: `card_drawn` in playing with knock. Flat: the last half of the games showed nothing new.',
  '- States that are to be reached: 107 of 108; missed: deck-empty-twice (the deck was empty twice in one round).',
  '- king-is-one, engine: a king counts one (`src/engine/scoring/card-points.ts:3`)',
  '- append p95: no change detected (within the noise of 10 %)',
  'In 3 of 30,000 games. 161 moves, shrunk to 5.',
  'Last seen in the night of 2026-11-20, in 3 of 30,000 games; 0 clean games since then; 29,956 more would show that it is fixed. 161 moves, shrunk to 5.',
  'Last seen in the night of 2026-10-20; fixed, as 40,000 clean games since then show. 161 moves, shrunk to 5.',
  '| 2026-11-26 | held | 30,000 | 100 % | 0 | 2 | 500 | 4.25 | `c0ffee01` |',
  'As a page: `reports/fidelity.html`',
])('says: %s', (line) => {
  expect(summaryOf().split('\n')).toContain(line);
});

test('commands stand in blocks that can be copied', () => {
  const text = summaryOf();
  expect(text).toContain('```sh\nnpx mulligan replay fixtures/replay-equivalence-133bf113.json\n```\n');
  expect(text).toContain('```sh\nnpx mulligan check --seed 7 --games 30000\n```\n');
  const long = sampleFinding({ repeat: `npx mulligan replay ${'x'.repeat(5000)}` });
  expect(summaryOf({ findings: [long] })).toContain('The command is too long for this page');
});

test('who was on trial stands at the top, with what it does not have', () => {
  expect(summaryText(sampleOutside(), PLACES).split('\n')).toContain(
    'On trial: bank 1.2, a game of bank, held against itself. Its tables are without log. Rebuilt ones are without attempts.',
  );
});

test('a game that only its subject knows stands there in words', () => {
  const told = ['bank of p1; 1 move', '1. {"type":"deposit"}'];
  expect(summaryOf({ findings: [sampleFinding({ told })] })).toContain(`\`\`\`text\n${told.join('\n')}\n\`\`\`\n`);
});

test('what is louder than noise stands first, and stands out', () => {
  const { store } = sampleReport();
  const [change] = store.changes;
  const loud = { ...change, is_change: true, says: 'Appends take twice as long.' } as typeof change;
  const changes = [change, loud].flatMap((one) => one ?? []);
  expect(summaryOf({ store: { ...store, changes } })).toContain(
    '\n- append p95: **Appends take twice as long.**\n- append p95: no change',
  );
});

test('shows the last seven nights, and gaps', () => {
  const nights = Array.from({ length: 9 }, (_, index) => sampleNight(index + 1));
  const trend = { nights: [...nights, sampleNight(20, { is_gap: true, days_before: 11 })], unreadable: 2, changes: [] };
  const lines = summaryOf({ trend }).split('\n');
  expect(lines.filter((line) => line.startsWith('| 2026-'))).toHaveLength(7);
  expect(lines.some((line) => line.startsWith('| 2026-11-20 (11 days after the one before) | held |'))).toBe(true);
  expect(lines).toContain('2 lines of the history could not be read.');
});

test('what the report does not have has no heading', () => {
  const nothing = { nights: [], unreadable: 0, changes: [] };
  const store = { latency: null, changes: [], faults: null };
  const bare = summaryOf({
    findings: [],
    coverage: null,
    mutants: null,
    audit: null,
    store,
    trend: nothing,
    campaigns: [],
    gate: [],
  });
  expect(headings(bare)).toEqual(['## The whole report']);
});

test('ten thousand long findings are cut from the least important end, and it says so', () => {
  const says = '🂡'.repeat(2500);
  const findings = Array.from({ length: 10_000 }, (_, index) =>
    sampleFinding({ identity: `${index}`, says, state: index % 10 === 0 ? 'ongoing' : 'new' }),
  );
  const text = summaryOf({ findings });
  const bytes = Buffer.byteLength(text);
  expect(bytes).toBeLessThanOrEqual(SUMMARY_BYTES_MAX);
  expect(bytes).toBeGreaterThan(SUMMARY_BYTES_MAX - 20_000);
  const shown = headings(text).filter((line) => line.startsWith('### New')).length;
  expect(text).toContain('## New findings: 9,000\n');
  expect(text).toContain(
    `\n\nLeft out, for this page can be no longer: ${(9000 - shown).toLocaleString('en-US')} of 9,000 new findings, 1,000 of 1,000 ongoing findings.\n\n## Gate`,
  );
  expect(headings(text)).toEqual(expect.arrayContaining(['## Coverage', '## Mutants', '## Store', '## Trend']));
});

test('is never too long, whatever is long in it', () => {
  const long = `${'`\u0001'.repeat(500_000)}`;
  const report = hostileReport(long);
  const many = <Item>(items: readonly Item[]): Item[] => Array.from({ length: 200 }, () => items).flat();
  const text = summaryText(
    {
      ...report,
      verdict: { ...report.verdict, doubts: many([long]) },
      gate: many(report.gate),
      findings: many(report.findings),
      campaigns: many(report.campaigns),
      store: { ...report.store, changes: many(report.store.changes) },
    },
    { page: long, data: long },
  );
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(SUMMARY_BYTES_MAX);
  expect(text).toContain('Left out');
  outsideOfFences(text);
});

test('whatever text there is, it is nothing but text', () => {
  const safe = outsideOfCode(summaryText(hostileReport('#'), { page: '#', data: '#' }));
  for (const text of hostileTexts(200, 'summary')) {
    const lines = outsideOfCode(summaryText(hostileReport(text), { page: text, data: text }));
    // As many lines of each kind, tables with as many columns, and no mark but those of the summary itself.
    expect(lines.map(shapeOf)).toEqual(safe.map(shapeOf));
    expect(lines.join('\n')).not.toMatch(/[@_<>[\]&\\$~!=+]|`|www|https?:|gh-\d|:\w/i);
  }
});

function headings(text: string): string[] {
  return outsideOfFences(text).filter((line) => line.startsWith('#'));
}

/** Marks of Markdown in the line, and in which order. */
function shapeOf(line: string): string {
  return `${/^(#+|- |\||\*\*)?/.exec(line)?.[0]} ${line.replace(/[^|*#]/g, '')}`;
}
