/**
 * The report as Markdown for the page of a CI run. It is never longer than such a page may be: the least important
 * sections are left out whole, and it says which.
 *
 * Nothing in it is HTML, and no text of the report can become more than text.
 */
import type { FidelityReport, FindingState } from '../fidelity-report.ts';
import { clipped, inline } from '../words/markdown.ts';
import { numberText } from '../words/number-text.ts';
import { auditSection } from './summary/audit-section.ts';
import { cell } from './summary/cell.ts';
import { coverageSection } from './summary/coverage-section.ts';
import { commandLines, findingSection } from './summary/finding-section.ts';
import { gateSection } from './summary/gate-section.ts';
import { mutantsSection } from './summary/mutants-section.ts';
import { bullets } from './summary/short-list.ts';
import { storeSection } from './summary/store-section.ts';
import { subjectLines } from './summary/subject-lines.ts';
import { trendSection } from './summary/trend-section.ts';

/** GitHub shows 1 MiB of a step's summary, and nothing of a longer one. */
export const SUMMARY_BYTES_MAX = 900_000;

/** Where the rest is: a path, the name of an artifact, or an address. */
export interface SummaryPlaces {
  readonly page: string;
  /** `report.json`. */
  readonly data: string;
}

/** As they follow each other. */
const KINDS = [
  'gate',
  'audit',
  'new findings',
  'ongoing findings',
  'rare findings',
  'resolved findings',
  'coverage',
  'mutants',
  'store',
  'trend',
  'commands to repeat it',
] as const;
type Kind = (typeof KINDS)[number];

/**
 * As they are kept: the last ones go first, and of findings the last of a kind. Findings come behind what is short and there
 * once.
 */
const BY_IMPORTANCE: readonly Kind[] = [
  'gate',
  'audit',
  'commands to repeat it',
  'mutants',
  'coverage',
  'store',
  'trend',
  'new findings',
  'ongoing findings',
  'rare findings',
  'resolved findings',
];

/** Made when it is needed: there may be many, of which few have room. */
type Section = () => readonly string[];

export function summaryText(report: FidelityReport, places: SummaryPlaces): string {
  const sections = sectionsOf(report);
  const head = verdictText(report);
  const end = placesText(places);
  const { kept, leftOut } = fitting(sections, SUMMARY_BYTES_MAX - bytesOf(head) - bytesOf(end) - NOTE_BYTES_MAX);
  const note = leftOut.length === 0 ? [] : [`Left out, for this page can be no longer: ${leftOut.join(', ')}.`];
  const texts = KINDS.flatMap((kind) => kept.get(kind) ?? []);
  return `${[head, ...note, ...texts, end].join(GAP)}\n`;
}

const GAP = '\n\n';
/** A number for each kind of section, and words. */
const NOTE_BYTES_MAX = 1000;

/** What has room, and in words what has not. */
function fitting(
  sections: ReadonlyMap<Kind, readonly Section[]>,
  bytes: number,
): { readonly kept: ReadonlyMap<Kind, readonly string[]>; readonly leftOut: readonly string[] } {
  const kept = new Map<Kind, readonly string[]>();
  const leftOut: string[] = [];
  let room = bytes;
  let isFull = false;
  for (const kind of BY_IMPORTANCE) {
    const texts: string[] = [];
    const all = sections.get(kind) ?? [];
    for (const section of all) {
      const text = section().join('\n');
      room -= bytesOf(text);
      isFull ||= room < 0;
      if (isFull) break;
      texts.push(text);
    }
    kept.set(kind, texts);
    if (texts.length < all.length) leftOut.push(leftOutText(kind, all.length - texts.length, all.length));
  }
  return { kept, leftOut };
}

function leftOutText(kind: Kind, number: number, all: number): string {
  return all === 1 ? kind : `${numberText(number)} of ${numberText(all)} ${kind}`;
}

/** With the empty line behind it. */
function bytesOf(text: string): number {
  return Buffer.byteLength(text) + GAP.length;
}

function sectionsOf(report: FidelityReport): ReadonlyMap<Kind, readonly Section[]> {
  const { coverage, mutants, audit, store, trend, campaigns } = report;
  const short = (lines: readonly string[]): readonly Section[] => (lines.length === 0 ? [] : [() => lines]);
  return new Map<Kind, readonly Section[]>([
    ['gate', short(gateSection(report))],
    ['audit', audit === null ? [] : short(auditSection(audit))],
    ['new findings', findingSections(report, 'new', 'New')],
    ['ongoing findings', findingSections(report, 'ongoing', 'Ongoing')],
    ['rare findings', findingSections(report, 'rare', 'Rare')],
    ['resolved findings', findingSections(report, 'resolved', 'Resolved')],
    ['coverage', coverage === null ? [] : short(coverageSection(coverage))],
    ['mutants', mutants === null ? [] : short(mutantsSection(mutants))],
    ['store', short(storeSection(store))],
    ['trend', short(trendSection(trend))],
    ['commands to repeat it', short(repeatSection(campaigns.map(({ repeat }) => repeat)))],
  ]);
}

function findingSections({ findings }: FidelityReport, state: FindingState, title: string): readonly Section[] {
  const own = findings.filter((finding) => finding.state === state);
  return own.map((finding, index) => () => [
    ...(index === 0 ? [`## ${title} findings: ${numberText(own.length)}`, ''] : []),
    ...findingSection(finding, `${title} finding ${numberText(index + 1)}`),
  ]);
}

function repeatSection(commands: readonly string[]): readonly string[] {
  return commands.length === 0 ? [] : ['## To repeat it', '', ...commandLines(commands)];
}

const SENTENCE_CHARACTERS_MAX = 2000;
const DOUBTS_MAX = 20;

const VERDICT_WORDS = { held: 'Held', broken: 'Broken', undecided: 'Undecided' } as const;

function verdictText({ verdict: { verdict, sentence, doubts }, campaigns }: FidelityReport): string {
  return [
    `**${VERDICT_WORDS[verdict]}.** ${inline(clipped(sentence, SENTENCE_CHARACTERS_MAX))}`,
    ...subjectLines(campaigns),
    ...(doubts.length === 0 ? [] : ['', ...bullets(doubts, DOUBTS_MAX, cell)]),
  ].join('\n');
}

function placesText({ page, data }: SummaryPlaces): string {
  return ['## The whole report', '', `As a page: ${cell(page)}`, '', `As data: ${cell(data)}`].join('\n');
}
