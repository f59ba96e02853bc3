/** The work of `mulligan explore`. */
import { exploreAll, type TableReport } from '../../explorer/explore-all.ts';
import { counted } from '../../golf/counted.ts';
import { printable } from '../../golf/show.ts';
import { identityOf } from '../../harness/finding.ts';
import { makeFixture } from '../../harness/fixtures/fixture.ts';
import { writeFixture } from '../../harness/fixtures/fixture-files.ts';
import { runScript } from '../../harness/run-game.ts';
import { ownSubject } from '../../harness/subject.ts';
import { assertWritable } from '../assert-writable.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { onInterruption } from '../on-interruption.ts';
import type { Output } from '../output.ts';

export interface ExploreOptions {
  readonly moves: number;
  readonly cards: number;
  readonly fixtures: string;
}

export async function exploreCommand({ moves, cards, fixtures }: ExploreOptions, output: Output): Promise<void> {
  assertWritable(fixtures);
  output.note(`every history of up to ${moves} moves, decks of ${cards} cards`);
  const begun = performance.now();
  const note = ({ table, seconds }: TableReport): void => output.note(`${table}: ${seconds.toFixed(1)} s`);
  const { reports, isInterrupted } = await onInterruption(async (signal) => {
    const all = await exploreAll({ movesMax: moves, cards }, signal, note);
    return { reports: all, isInterrupted: signal.aborted };
  });
  const findings = reports.flatMap((report) => writeFindings(report, fixtures));
  for (const line of reports.map(reportLine)) output.line(line);
  for (const { says, file } of findings)
    output.line(output.paint('bad', `${printable(says)}\nfixture: ${printable(file)}`));
  const complete = Math.min(...reports.map(depthOf));
  const verdict = findings.length > 0 ? 'broken' : isInterrupted ? 'undecided' : 'held';
  const sum = (field: 'states' | 'transitions' | 'histories'): number =>
    reports.reduce((total, report) => total + report[field], 0);
  output.line(
    `${output.paint(verdict === 'held' ? 'good' : 'bad', verdict)}: complete to ${complete} moves: ${rounded(sum('histories'))} histories, ${counted(sum('states'), 'state')}, ${counted(sum('transitions'), 'transition')}`,
  );
  const fields = {
    moves,
    cards,
    complete_depth: complete,
    histories: sum('histories'),
    states: sum('states'),
    transitions: sum('transitions'),
    seconds: (performance.now() - begun) / 1000,
    tables: reports.map(({ findings: _findings, ...report }) => report),
    findings,
  };
  output.answer(verdict, fields, isInterrupted ? EXIT_CODES.interrupted : EXIT_CODES[verdict]);
}

/** A table at which no game goes on is complete to any depth. */
function depthOf({ isExhausted, depth }: TableReport): number {
  return isExhausted ? Number.MAX_SAFE_INTEGER : depth;
}

function reportLine({ table, says, depth, isExhausted, histories, states, seconds }: TableReport): string {
  const end = isExhausted ? 'and no game goes on' : `complete to ${depth} moves`;
  return `${table.padEnd(12)}  ${rounded(histories)} histories, ${counted(states, 'state')}, ${end}, ${seconds.toFixed(1)} s  (${says})`;
}

/** Counts of histories grow beyond what a number can tell exactly. */
function rounded(histories: number): string {
  return Number.isSafeInteger(histories) ? histories.toLocaleString('en-US') : histories.toExponential(3);
}

function writeFindings(
  { findings }: TableReport,
  directory: string,
): { identity: string; says: string; moves: number; file: string }[] {
  return findings.map(({ script, finding }) => {
    const { events } = runScript(script, ownSubject, []).played;
    const origin = { seed: '', moves_before: script.moves.length, shrink_plays: 0 };
    const fixture = makeFixture(script, events, finding, origin);
    return {
      identity: identityOf(finding),
      says: fixture.says,
      moves: script.moves.length,
      file: writeFixture(directory, fixture),
    };
  });
}
