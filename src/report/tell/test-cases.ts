/**
 * The report as test cases, for programs that know tests: each property, rule of the gate, planted mistake and fault is
 * one. What nobody can tell was skipped, never passed.
 *
 * Texts come without control characters, each on one line.
 */
import { UNREADABLE, WARNINGS } from '../../audit/audit-finding.ts';
import { counted } from '../../golf/counted.ts';
import { printable } from '../../golf/show.ts';
import { pureCheckers } from '../../harness/checkers/all-checkers.ts';
import { storeCheckers } from '../../harness/store-checkers/all-store-checkers.ts';
import { claimsFor } from '../../outside/claims.ts';
import type { FidelityReport, ReportedAudit, ReportedFinding, ReportedMutant } from '../fidelity-report.ts';

export const SUITES = ['properties', 'gate', 'mutants', 'faults', 'explorer', 'audit'] as const;

export interface Failure {
  readonly message: string;
  /** What else is known, a line each. */
  readonly details: readonly string[];
}

export interface TestCase {
  readonly suite: (typeof SUITES)[number];
  readonly name: string;
  readonly failures: readonly Failure[];
  /** Why it was skipped; null if it was not. */
  readonly skipped: string | null;
  readonly output: readonly string[];
}

/** Suite by suite. A suite of which the report has nothing has no cases. */
export function testCases(report: FidelityReport): TestCase[] {
  return [
    ...propertyCases(report),
    ...gateCases(report),
    ...mutantCases(report),
    ...faultCases(report),
    ...explorerCases(report),
    ...auditCases(report),
  ].map(withPrintableTexts);
}

/** Every property that games are held to, and whatever else has findings: an engine that throws, a game that never ends. */
function propertyCases({ findings, verdict, campaigns }: FidelityReport): TestCase[] {
  const claims = claimsOf(campaigns);
  const names = new Set([...claims.keys(), ...findings.map(({ property }) => property)]);
  return [...names].map((name) => {
    const own = findings.filter(({ property }) => property === name);
    const here = own.filter(({ state }) => state === 'new' || state === 'ongoing');
    const before = own.filter(({ state }) => state === 'rare' || state === 'resolved');
    const isTried = here.length > 0 || verdict.games > 0;
    const claim = claims.get(name);
    return {
      suite: 'properties',
      name,
      failures: here.map(findingFailure),
      skipped: isTried ? null : 'no games were played',
      output: [
        ...(claim === undefined ? [] : [claim]),
        `${counted(here.length, 'finding')}; ${counted(verdict.games, 'game')} played`,
        ...before.map(({ state, says }) => `not in this run, ${state}: ${says}`),
      ],
    };
  });
}

/** Campaigns of one report have the same on trial. */
function claimsOf([campaign]: FidelityReport['campaigns']): ReadonlyMap<string, string> {
  if (campaign?.is_program !== true)
    return new Map([...pureCheckers, ...storeCheckers].map(({ name, claim }) => [name, claim]));
  return claimsFor(campaign.subject ?? NOTHING_DECLARED);
}

/** Nobody has kept what it says of itself: whatever may not have been looked at has not passed. */
const NOTHING_DECLARED = { reference: false, deterministic: false, refuses_disorder: false };

function findingFailure(finding: ReportedFinding): Failure {
  const { says, state, games, games_played, moves, moves_before, repeat, fixture, identity } = finding;
  return {
    message: says,
    details: [
      `${state}, in ${games.toLocaleString('en-US')} of ${counted(games_played, 'game')}`,
      ...(moves === null || moves_before === null ? [] : [`${counted(moves_before, 'move')}, shrunk to ${moves}`]),
      ...(repeat === null ? [] : [`repeat: ${repeat}`]),
      ...(fixture === null ? [] : [`fixture: ${fixture}`]),
      `identity: ${identity}`,
    ],
  };
}

function gateCases({ gate }: FidelityReport): TestCase[] {
  return gate.map(({ name, limit, measured, met }) => {
    const expected = typeof limit === 'number' ? `at least ${limit}` : limit;
    const says = `expected ${expected}, found ${measured ?? 'nothing'}`;
    return {
      suite: 'gate',
      name,
      failures: met === false ? [{ message: `${name}: ${says}`, details: [] }] : [],
      skipped: met === null ? `undecided: ${says}` : null,
      output: [says],
    };
  });
}

function mutantCases({ mutants }: FidelityReport): TestCase[] {
  return (mutants?.matrix ?? []).map((mutant) => ({
    suite: 'mutants',
    name: mutant.name,
    failures: mutant.killed ? [] : [{ message: `survives: ${mutant.says}`, details: placesOf(mutant) }],
    skipped: null,
    output: [
      `${mutant.room}: ${mutant.says}`,
      ...Object.entries(mutant.killed_by).map(([property, game]) => `found by ${property} in game ${game}`),
    ],
  }));
}

function placesOf({ room, edits = [] }: ReportedMutant): string[] {
  return [room, ...edits.map(({ file, start }) => `${file}:${start.line}:${start.column}`)];
}

function faultCases({ store: { faults } }: FidelityReport): TestCase[] {
  const tried = (faults?.tried ?? []).map(
    ({ fault, says, cases, in_flight, violations, not_tried }): TestCase => ({
      suite: 'faults',
      name: fault,
      failures: violations.map((violation) => ({ message: violation, details: [says] })),
      skipped: violations.length > 0 ? null : (not_tried ?? (cases === 0 ? 'no case was tried' : null)),
      output: [says, `${counted(cases, 'case')}, in ${in_flight} of which something was under way`],
    }),
  );
  const planted = (faults?.planted ?? []).map(({ name, fault, caught }): TestCase => {
    const says = `a mistake that was planted for ${fault}`;
    const failures = caught ? [] : [{ message: `${name}: nobody noticed ${says}`, details: [] }];
    return { suite: 'faults', name: `planted ${name}`, failures, skipped: null, output: [says] };
  });
  return [...tried, ...planted];
}

function explorerCases({ explorer }: FidelityReport): TestCase[] {
  if (explorer === null) return [];
  const { verdict, moves, histories, states, complete_depth } = explorer;
  const says = `${counted(states, 'state')} in ${histories.toLocaleString('en-US')} histories of ${counted(moves, 'move')} at the most, all of them up to ${complete_depth}`;
  return [
    {
      suite: 'explorer',
      name: 'every game of small tables',
      failures: verdict === 'broken' ? [{ message: 'the witnesses part in a small table', details: [says] }] : [],
      skipped: verdict === 'undecided' ? 'undecided' : null,
      output: [says],
    },
  ];
}

/** Each kind of mistake that was found is one; the whole audit is another. */
function auditCases({ audit }: FidelityReport): TestCase[] {
  if (audit === null) return [];
  const { verdict, sentence, codes, first, doubts } = audit;
  const wrong = codes.filter(({ code }) => !(WARNINGS as readonly string[]).includes(code));
  return [
    {
      suite: 'audit',
      name: 'every stored game',
      failures: verdict === 'broken' && wrong.length === 0 ? [{ message: sentence, details: doubts }] : [],
      skipped: verdict === 'undecided' ? `undecided: ${sentence}` : null,
      output: [sentence, ...doubts],
    },
    ...wrong.map(({ code, says, findings }): TestCase => {
      const details = first.filter((finding) => finding.code === code).map(auditedText);
      const message = `${counted(findings, 'finding')}: ${says}`;
      // What cannot be read may be right or wrong.
      if ((UNREADABLE as readonly string[]).includes(code))
        return { suite: 'audit', name: code, failures: [], skipped: message, output: details };
      return { suite: 'audit', name: code, failures: [{ message, details }], skipped: null, output: [says] };
    }),
  ];
}

function auditedText({ game_id, sequence_num, path, expected, found }: ReportedAudit['first'][number]): string {
  return `game ${game_id} event ${sequence_num ?? 'none'}: ${path}: expected ${expected}, found ${found}`;
}

function withPrintableTexts({ suite, name, failures, skipped, output }: TestCase): TestCase {
  return {
    suite,
    name: printable(name),
    failures: failures.map(({ message, details }) => ({
      message: printable(message),
      details: details.map(printable),
    })),
    skipped: skipped === null ? null : printable(skipped),
    output: output.map(printable),
  };
}
