/** Whole nights, with a program that only pretends. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { readHistory } from '../../report/history/history-file.ts';
import { HELD_PARTS } from '../../report/history/testing/night.ts';
import { outputFor } from '../output.ts';
import { spendNight } from './nightly-command.ts';

const directory = mkdtempSync(join(tmpdir(), 'mulligan-night-'));
const reports = join(directory, 'reports');
const history = join(reports, 'history.jsonl');
beforeEach(() => rmSync(reports, { recursive: true, force: true }));
afterAll(() => rmSync(directory, { recursive: true }));

const finding = {
  identity: 'replay-equivalence · the tables are the same',
  says: 'replay-equivalence: expected 0, found 1',
  games: 3,
  moves: 5,
  moves_before: 40,
  fixture: 'fixtures/one.json',
};

/** Of the games through PostgreSQL, with how long appends took as the command tells it. */
function storeAnswer(): object {
  const { appends, p50_ms, p95_ms, p99_ms, worst_ms, append_events_per_second, ...figures } =
    HELD_PARTS.store?.figures ?? {};
  const latency = { appends, events: 9, p50_ms, p95_ms, p99_ms, worst_ms, events_per_second: append_events_per_second };
  return { verdict: 'held', ...figures, latency, complaints: [] };
}

/** What each part prints when all is well, by the file that it is kept in. */
const ANSWERS = {
  check: { verdict: 'held', ...HELD_PARTS.campaign?.figures, complaints: [] },
  store: storeAnswer(),
  mutants: { verdict: 'held', seconds: 90, summary: HELD_PARTS.mutants?.figures, mutants: [] },
  explore: { verdict: 'held', ...HELD_PARTS.explorer?.figures, findings: [] },
  faults: {
    verdict: 'held',
    faults: [{ cases: 900, seconds: 30, violations: [] }],
    sensitivity: Array.from({ length: 11 }, () => ({ caught: true })),
    doubts: [],
  },
};

/** Prints the answer of its part; `instead`: JavaScript that some parts run before. */
function pretender(instead: Partial<Record<keyof typeof ANSWERS, string>> = {}, answers: object = ANSWERS): string {
  const path = join(directory, 'program.mjs');
  const cases = Object.entries(instead).map(([part, text]) => `case '${part}': { ${text} }\n`);
  writeFileSync(
    path,
    `const [command, ...args] = process.argv.slice(2);
     const part = args.includes('postgres') ? 'store' : command;
     console.error(part, 'is at work:', args.join(' '));
     switch (part) { ${cases.join('break;\n')} }
     console.log(JSON.stringify(${JSON.stringify(answers)}[part]));`,
  );
  return path;
}

interface Spent {
  readonly code: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer as scripts see it.
  readonly answer: any;
  readonly stderr: string;
}

/** `onNote`: told all that was said so far. */
async function spend(
  program: string,
  onNote: (said: string, interrupt: () => void) => void = () => {},
): Promise<Spent> {
  const interruption = new AbortController();
  const [stdout, stderr] = [[] as string[], [] as string[]];
  const output = outputFor(['--json'], {
    stdout: { write: (text) => stdout.push(text) },
    stderr: {
      write: (text) => {
        stderr.push(text);
        onNote(stderr.join(''), () => interruption.abort());
      },
    },
    env: {},
  });
  const options = {
    minutes: 1,
    faultsCases: 1,
    fidelityMin: 1,
    gamesMin: 20_000,
    fixtures: join(directory, 'fixtures'),
  };
  await spendNight({ ...options, seed: '7', reports }, { program, output, signal: interruption.signal });
  return { code: output.exitCode, answer: JSON.parse(stdout.join('')), stderr: stderr.join('') };
}

test('all parts one after another, each with its answer in a file, and a line in the history', async () => {
  const { code, answer, stderr } = await spend(pretender());
  expect(code).toBe(0);
  expect(answer).toMatchObject({ verdict: 'held', seed: '7', parts: HELD_PARTS, new_findings: [], interrupted: false });
  expect(stderr.match(/\w+(?= is at work)/g)).toEqual(['check', 'store', 'mutants', 'explore', 'faults']);
  const kept = `--fixtures ${join(directory, 'fixtures')} --out ${reports}`;
  expect(stderr).toContain(`check is at work: --minutes 1 --seed 7 ${kept}/campaign.json`);
  expect(stderr).toContain(
    `store is at work: --games 500 --store postgres --seed 7/store ${kept}/store-campaign.json --json`,
  );
  for (const [name, printed] of Object.entries(ANSWERS))
    expect(JSON.parse(readFileSync(join(reports, `${name}.json`), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(printed)),
    );
  const { lines, bad } = readHistory(history);
  expect(bad).toEqual([]);
  expect(lines).toMatchObject([{ verdict: 'held', parts: HELD_PARTS, gate: answer.gate }]);
});

test('a part that crashes or prints no answer is undecided, and the others run', async () => {
  const lost = { ...ANSWERS.store, verdict: 'undecided', error: 'the server is gone', fidelity: null };
  const answers = {
    ...ANSWERS,
    store: { ...lost, latency: undefined },
    faults: { verdict: 'undecided', error: 'no connection' },
  };
  const program = pretender(
    {
      check: "process.kill(process.pid, 'SIGKILL'); await new Promise((resolve) => setTimeout(resolve, 9000))",
      mutants: "console.log('no answer'); process.exit(4)",
      explore: 'process.exitCode = 3',
    },
    answers,
  );
  const { code, answer } = await spend(program);
  expect(code).toBe(3);
  const of = (name: string) => [answer.parts[name].verdict, ...answer.parts[name].remarks];
  expect(of('campaign')).toEqual(['undecided', 'printed no answer, and was ended by SIGKILL']);
  expect(of('store')).toEqual(['undecided', 'the server is gone']);
  expect(answer.parts.store.figures).toMatchObject({ games: 500, appends: 0, p95_ms: null });
  expect(of('mutants')).toEqual(['undecided', 'printed no answer, and ended with exit code 4']);
  expect(of('explorer')).toEqual(['undecided', 'said held, and ended with exit code 3']);
  expect(of('faults')).toEqual(['undecided', 'no connection']);
  expect(existsSync(join(reports, 'check.json'))).toBe(false);
  expect(readHistory(history).lines).toHaveLength(1);
});

test('what is new is written for an issue, and removed by a night that finds nothing new', async () => {
  const check = { ...ANSWERS.check, verdict: 'broken', fidelity: 0.5, findings: [finding] };
  const program = pretender({ check: 'process.exitCode = 1' }, { ...ANSWERS, check });
  const first = await spend(program);
  expect(first).toMatchObject({ code: 1, answer: { verdict: 'broken', new_findings: [finding.identity] } });
  const file = join(reports, 'new-findings.md');
  expect(readFileSync(file, 'utf8')).toContain(finding.says);
  expect((await spend(program)).answer).toMatchObject({ verdict: 'broken', new_findings: [] });
  expect(existsSync(file)).toBe(false);
});

test('Ctrl-C ends the part under way in order and skips the rest; the history says what is missing', async () => {
  const hang = `process.on('SIGINT', () => {
    console.log(JSON.stringify({ ...${JSON.stringify(ANSWERS.mutants)}, verdict: 'undecided' }));
    process.exit(130);
  });
  console.error('hangs');
  await new Promise((resolve) => setTimeout(resolve, 30_000));`;
  const { code, answer } = await spend(pretender({ mutants: hang }), (said, interrupt) => {
    if (said.includes('hangs')) interrupt();
  });
  expect(code).toBe(130);
  expect(answer).toMatchObject({ verdict: 'undecided', interrupted: true });
  const [line] = readHistory(history).lines;
  expect(line?.parts).toEqual({
    campaign: HELD_PARTS.campaign,
    store: HELD_PARTS.store,
    mutants: { ...HELD_PARTS.mutants, verdict: 'undecided', remarks: ['interrupted'] },
    explorer: null,
    faults: null,
  });
});

test('bad lines of the history are told, and do not stop the night', async () => {
  await spend(pretender());
  writeFileSync(history, `{"format":\n${readFileSync(history, 'utf8')}`);
  const { code, stderr } = await spend(pretender());
  expect(code).toBe(0);
  expect(stderr).toContain('history.jsonl", line 1: expected JSON, found something else');
  expect(readHistory(history).lines).toHaveLength(2);
});
