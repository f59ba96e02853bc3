/**
 * `report`: a page of a million games with dozens of findings, from its results to its first paint, and a step of the
 * viewer through a game of two thousand events. Takes some minutes, nearly all of them for the games; needs Chromium.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchBrowser } from '../../properties/browser/support/browser.ts';
import { serializeLog } from '../../src/events/log.ts';
import { longGame } from '../../src/harness/testing/long-game.ts';
import { type BenchResult, median, significant } from '../bench.ts';
import { firstPaintMs, type StepTimes, stepTimes } from './in-browser.ts';
import { measuredCommand } from './measured-command.ts';

const GAMES = 1_000_000;
const ROUNDS = 5;
const SUBJECT = fileURLToPath(new URL('./many-faults-subject.ts', import.meta.url));

/** What is asked of a page, to hold the figures against. */
const LIMITS = { bytes: 3_000_000, paintMs: 1000, stepMs: 1000 / 60, seconds: 5 };

export async function report(): Promise<BenchResult> {
  const directory = mkdtempSync(join(tmpdir(), 'mulligan-bench-'));
  const at = (name: string): string => join(directory, name);
  const browser = await launchBrowser();
  try {
    const fixtures = ['--fixtures', at('fixtures')];
    const played = ['--games', `${GAMES}`, '--seed', 'bench', '--subject', SUBJECT, '--out', at('million.json')];
    const { answer } = await measuredCommand(['check', ...played, ...fixtures]);
    const made: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const args = ['report', at('million.json'), '--subject', SUBJECT, ...fixtures, '--out', at('page')];
      made.push((await measuredCommand(args)).seconds);
    }
    const page = at('page/index.html');
    const { size } = statSync(page);
    const paints: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) paints.push(await firstPaintMs(browser, pathToFileURL(page).href));

    const { events } = longGame();
    writeFileSync(at('long.jsonl'), serializeLog(events));
    await measuredCommand(['replay', at('long.jsonl'), '--html', at('long.html')]);
    const steps: StepTimes = await stepTimes(browser, pathToFileURL(at('long.html')).href);
    return {
      name: 'report',
      figures: {
        games: GAMES,
        findings: (answer as { findings: readonly unknown[] }).findings.length,
        page_bytes: size,
        made_seconds: significant(median(made)),
        first_paint_ms: significant(median(paints)),
        long_game_events: events.length,
        step_work_ms: significant(steps.work),
        step_work_p95_ms: significant(steps.workP95),
        step_to_frame_ms: significant(steps.toFrame),
      },
      ratios: {
        page_bytes_vs_limit: significant(size / LIMITS.bytes),
        made_vs_limit: significant(median(made) / LIMITS.seconds),
        first_paint_vs_limit: significant(median(paints) / LIMITS.paintMs),
        step_work_vs_frame: significant(steps.work / LIMITS.stepMs),
      },
    };
  } finally {
    await browser.close();
    rmSync(directory, { recursive: true });
  }
}
