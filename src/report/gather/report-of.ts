/** From results and the nights before to the report, and to the games that its page shows. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { programVersion } from '../../campaign/file/program-version.ts';
import { isOpen } from '../../campaign/findings/any-fixture.ts';
import { isOutside } from '../../campaign/outside/subject-command.ts';
import { addPlays, distinctIn, NO_PLAYS } from '../../campaign/tally/distinct/plays.ts';
import { fixtureFileName } from '../../harness/fixtures/fixture-names.ts';
import type { Subject } from '../../harness/subject.ts';
import type { Verdict } from '../../harness/verdict.ts';
import type { EmbeddedGame } from '../../replay/embedded-game.ts';
import { coverageOf } from '../coverage/coverage-of.ts';
import { type FidelityReport, REPORT_FORMAT, type ReportedFinding } from '../fidelity-report.ts';
import { findingGame } from '../games/finding-game.ts';
import { goldenGames } from '../games/golden-games.ts';
import type { Limits } from '../gate.ts';
import type { HistoryLine } from '../history/history-line.ts';
import type { PageData } from '../page/page-data.ts';
import type { Results } from '../results/results.ts';
import { auditOf } from './audit-of.ts';
import { campaignOf } from './campaigns-of.ts';
import { type FoundFault, faultsOf, findingsOf } from './findings-of.ts';
import { gateOf } from './gate-of.ts';
import { mutantsOf } from './mutants-of.ts';
import { storeOf } from './store-of.ts';
import { trendOf } from './trend-of.ts';
import { verdictOf } from './verdict-of.ts';

export interface Surroundings {
  /** Nights before this run, from the oldest. */
  readonly before: readonly HistoryLine[];
  /** Lines of the history that cannot be read. */
  readonly unreadable: number;
  /** This run, if it is a night: its gate and its verdict are then those of the report. */
  readonly night: HistoryLine | null;
  readonly limits: Limits;
  /** Where fixtures of findings are looked for. */
  readonly fixturesDirectory: string;
  /** What was on trial; none if it is not at hand. */
  readonly subject: Subject | undefined;
  /** The commit that is checked out, if that is known. */
  readonly commit: FidelityReport['commit'];
}

export interface GatheredReport extends PageData {
  readonly report: FidelityReport;
  /** When the night began, in ISO 8601; null for what is no night. */
  readonly startedAt: string | null;
}

export function reportOf(results: Results, surroundings: Surroundings): GatheredReport {
  const { before, night, unreadable } = surroundings;
  const records = results.campaigns.map(({ record }) => record);
  const tallies = records.map(({ tally }) => tally);
  const faults = faultsOf(results.campaigns);
  const fileOf = fixtureFile(surroundings.fixturesDirectory);
  const games = tallies.reduce((sum, tally) => sum + tally.games, 0);
  const known = findingsOf(faults, { games, before, fileOf, gameOf: viewerId });
  const gamesOfFindings = findingGames(known, faults, surroundings.subject);
  const findings = known.map((finding) => ({ ...finding, game: idIn(gamesOfFindings, finding.game) }));
  const coverage = coverageOf(tallies);
  const clean = tallies.reduce((sum, tally) => sum + tally.clean, 0);
  const isOutsider = records.some(({ plan }) => isOutside(plan.subject));
  // A subject outside need not play what leads everywhere.
  const reach = isOutsider ? null : (coverage?.reach ?? null);
  const measured = { games, fidelity: games === 0 ? null : clean / games, reach };
  const gate = night?.gate ?? gateOf(measured, results, surroundings.limits);
  const distinct = distinctIn(tallies.map(({ plays }) => plays).reduce(addPlays, NO_PLAYS));
  const audit = results.audit === null ? null : auditOf(results.audit);
  const verdict = verdictOf(records, { findings, gate, others: otherVerdicts(results, night), distinct, audit });
  const shown: EmbeddedGame[] = [...gamesOfFindings, ...goldenGames()];
  const program = records[0]?.program ?? programVersion();
  return {
    report: {
      format: REPORT_FORMAT,
      program,
      commit: commitOf(program, surroundings),
      verdict,
      campaigns: results.campaigns.map(campaignOf),
      gate,
      findings,
      coverage,
      mutants: results.mutants === null ? null : mutantsOf(results.mutants),
      explorer: explorerOf(results),
      audit,
      store: storeOf(results, before, night),
      trend: trendOf(before, night, unreadable),
      games: shown.map(({ id, title, kind, events }) => ({ id, title, kind, events: events.length })),
    },
    games: shown,
    startedAt: night?.started_at ?? null,
  };
}

function otherVerdicts(
  { audit, mutants, explorer, faults }: Results,
  night: HistoryLine | null,
): Record<string, Verdict> {
  return {
    ...(audit && { audit: audit.verdict }),
    ...(mutants && { mutants: mutants.verdict }),
    ...(explorer && { explorer: explorer.verdict }),
    ...(faults && { faults: faults.verdict }),
    ...(night && { night: night.verdict }),
  };
}

function explorerOf({ explorer }: Results): FidelityReport['explorer'] {
  if (explorer === null) return null;
  const { verdict, moves, histories, states, complete_depth } = explorer;
  return { verdict, moves, histories, states, complete_depth };
}

/** Only of the program that is checked out: results may be older than it. */
function commitOf(program: FidelityReport['program'], { night, commit }: Surroundings): FidelityReport['commit'] {
  if (night !== null) return night.commit;
  return program.sources === programVersion().sources ? commit : null;
}

function fixtureFile(directory: string): (fault: FoundFault) => string | null {
  return ({ fixture }) => {
    const path = fixture === null ? undefined : join(directory, fixtureFileName(fixture));
    return path !== undefined && existsSync(path) ? path : null;
  };
}

/** The name of the fixture's file without its ending. Only games of Golf can be shown. */
function viewerId({ fixture }: FoundFault): string | null {
  return fixture === null || isOpen(fixture) ? null : fixtureFileName(fixture).replace(/\.json$/, '');
}

/** Characters of games that a page holds: it is to be opened in a moment, and sent by mail. */
const GAMES_CHARACTERS_MAX = 1_500_000;

/** In the order of the findings, as many as have room; of the others there are the fixtures. */
function findingGames(
  findings: readonly ReportedFinding[],
  faults: readonly FoundFault[],
  subject: Subject | undefined,
): EmbeddedGame[] {
  const byIdentity = new Map(faults.map((fault) => [fault.identity, fault]));
  const games: EmbeddedGame[] = [];
  let characters = 0;
  for (const { identity, game: id, repeat } of findings) {
    const fixture = byIdentity.get(identity)?.fixture ?? null;
    if (fixture === null || isOpen(fixture) || id === null) continue;
    const game = findingGame({ id, fixture, repeat, subject });
    characters += JSON.stringify(game).length;
    if (characters > GAMES_CHARACTERS_MAX) break;
    games.push(game);
  }
  return games;
}

function idIn(games: readonly EmbeddedGame[], id: string | null): string | null {
  return games.some((game) => game.id === id) ? id : null;
}
