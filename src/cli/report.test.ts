import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { type FidelityReport, fidelityReportSchema } from '../report/fidelity-report.ts';
import { callMulligan } from './testing/call-mulligan.ts';

const FORGETFUL = fileURLToPath(new URL('../campaign/testing/forgetful-subject.ts', import.meta.url));

const directory = mkdtempSync(join(tmpdir(), 'mulligan-report-'));
afterAll(() => rmSync(directory, { recursive: true }));

const reports = join(directory, 'check');
const fixtures = join(directory, 'fixtures');
const campaign = join(reports, 'result.json');
const subject = ['--subject', FORGETFUL];

function reportIn(path: string): FidelityReport {
  return fidelityReportSchema.parse(JSON.parse(readFileSync(join(path, 'report.json'), 'utf8')));
}

const checked = await callMulligan([
  ...['check', '--games', '40', '--seed', '7', '--fixtures', fixtures, '--report', reports, '--json'],
  ...subject,
]);

test('check --report: the verdict stays what it was, and the page is named', () => {
  expect(checked.code).toBe(1);
  expect(JSON.parse(checked.stdout)).toMatchObject({ verdict: 'broken', page: join(reports, 'index.html') });
  expect(readdirSync(reports).sort()).toEqual([
    ...['answer.json', 'ctrf.json', 'index.html', 'junit.xml', 'report.json', 'result.json', 'summary.md'],
  ]);
});

test('the report tells what the campaign has found, and its page holds the games', () => {
  const { verdict, findings, games, campaigns } = reportIn(reports);
  const { fidelity, findings: found } = JSON.parse(checked.stdout);
  expect(verdict).toMatchObject({ verdict: 'broken', games: 40, fidelity });
  expect(verdict.fidelity_at_least).toBeLessThan(fidelity);
  expect(findings.map(({ identity, state }) => [identity, state]).sort()).toEqual(
    found.map(({ identity }: { identity: string }) => [identity, 'new']).sort(),
  );
  expect(campaigns).toMatchObject([{ seed: '7', games: 40, is_own_game: false }]);
  const page = readFileSync(join(reports, 'index.html'), 'utf8');
  for (const { game, fixture, repeat } of findings) {
    expect(games.map(({ id }) => id)).toContain(game);
    expect(page).toContain(`"id":"${game}"`);
    expect(repeat).toBe(`npx mulligan replay ${fixture} --subject …`);
  }
});

test('results that are kept make the same report again', async () => {
  const again = join(directory, 'again');
  const args = ['report', campaign, join(reports, 'answer.json'), '--out', again, '--fixtures', fixtures];
  const { code, stdout } = await callMulligan([...args, ...subject]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^broken: Fidelity [\d.]+ % \(at least [\d.]+ % with 95 % confidence\): 40 games, /);
  expect(stdout.trimEnd().endsWith(`page: ${join(again, 'index.html')}`)).toBe(true);
  for (const name of ['report.json', 'index.html', 'junit.xml', 'ctrf.json'])
    expect(readFileSync(join(again, name), 'utf8')).toBe(readFileSync(join(reports, name), 'utf8'));
});

test('without the module that was on trial the page says so', async () => {
  const out = join(directory, 'without');
  expect((await callMulligan(['report', campaign, '--out', out])).code).toBe(1);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Who was on trial is not at hand');
});

test('what is new is said for annotations where that is asked for', async () => {
  const out = join(directory, 'annotated');
  const { stderr } = await callMulligan(['report', campaign, '--out', out, '--annotate']);
  expect(stderr).toMatch(/^::error /m);
  expect((await callMulligan(['report', campaign, '--out', out])).stderr).not.toContain('::error');
});

const bad = join(directory, 'bad.json');
writeFileSync(bad, '{"verdict":"undecided","error":"no connection"}');
mkdirSync(join(directory, 'other'));

test.for([
  [[], /expected|missing required argument/],
  [[join(directory, 'none.json')], /none\.json": cannot be read: no such file/],
  [
    [bad],
    /bad\.json": expected a campaign, or what check, .* answer with --json, found other JSON, which says: no conn/,
  ],
  [[campaign, campaign], /seed "7", games 1 to 40: expected each game once, found them twice/],
  [[join(reports, 'answer.json')], /answer\.json": expected the file of its campaign/],
  [[campaign, '--out', bad], /--out: expected a directory that can be written to, found ".*bad\.json": /],
  [[campaign, '--history', join(directory, 'other')], /other": cannot be read: it is a directory/],
  [[campaign, '--subject', fileURLToPath(import.meta.url)], /--subject: /],
] as const)('%j is a mistake of usage', async ([args, message]) => {
  const { code, stderr } = await callMulligan(['report', ...args]);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

test.for([
  [['--with', campaign], /--with: expected --report as well, found none/],
  [['--report', join(directory, 'r'), '--with', bad], /bad\.json": expected a campaign/],
  [
    ['--seed', '7', ...subject, '--report', join(directory, 'r'), '--with', campaign],
    /seed "7", games 1 to 1: expected each game once/,
  ],
  [['--report', join(directory, 'r'), '--with', campaign], /expected the same on trial/],
  [['--report', bad], /--report: expected a directory that can be written to, found ".*bad\.json": /],
] as const)('check %j is a mistake of usage, before the first game', async ([args, message]) => {
  const { code, stderr } = await callMulligan(['check', '--games', '1', ...args]);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain('every property');
});

test('a page of two campaigns tells both', async () => {
  const out = join(directory, 'both');
  const args = ['check', '--games', '20', '--seed', '8', '--fixtures', fixtures, '--report', out, '--with', campaign];
  const { code } = await callMulligan([...args, ...subject]);
  // These twenty hold; all sixty do not.
  expect(code).toBe(0);
  expect(reportIn(out)).toMatchObject({
    verdict: { verdict: 'broken', games: 60 },
    campaigns: [{ seed: '7' }, { seed: '8' }],
  });
});
