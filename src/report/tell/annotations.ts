/**
 * New findings as commands of GitHub Actions, which shows them beside the changes of a pull request and on the page of the
 * run. Only new ones: what was known before is in the summary, and calls for nobody at once.
 */
import { printable } from '../../golf/show.ts';
import type { FidelityReport, ReportedFinding } from '../fidelity-report.ts';
import { clipped } from '../words/markdown.ts';

/** GitHub shows so many errors of a step. */
const ANNOTATIONS_MAX = 10;
/** Whoever wants to know more finds all of it in the report. */
const SENTENCE_CHARACTERS_MAX = 1000;
const TITLE_CHARACTERS_MAX = 100;

/** A line each, in the order of the report; the last one that GitHub shows says how many more there are. */
export function annotationLines({ findings }: FidelityReport): string[] {
  const byIdentity = new Map<string, ReportedFinding>();
  for (const finding of findings)
    if (finding.state === 'new' && !byIdentity.has(finding.identity)) byIdentity.set(finding.identity, finding);
  const more = byIdentity.size - ANNOTATIONS_MAX;
  return [...byIdentity.values()]
    .slice(0, ANNOTATIONS_MAX)
    .map((finding, index) => annotationOf(finding, index === ANNOTATIONS_MAX - 1 && more > 0 ? more : 0));
}

function annotationOf({ property, says, repeat, fixture }: ReportedFinding, more: number): string {
  const title = clipped(`New finding: ${property}`, TITLE_CHARACTERS_MAX);
  const properties = [...(fixture === null ? [] : [`file=${propertyOf(fixture)}`]), `title=${propertyOf(title)}`];
  const message = [
    clipped(says, SENTENCE_CHARACTERS_MAX),
    ...(repeat === null ? [] : [`Repeat: ${repeat}`]),
    ...(more === 0 ? [] : [`And ${more.toLocaleString('en-US')} more new findings, which are in the report.`]),
  ];
  return `::error ${properties.join(',')}::${message.map(dataOf).join(LINE_BREAK)}`;
}

const LINE_BREAK = '%0A';

// The escapes are those of @actions/core. What breaks lines is no longer there once the text is printable.

function dataOf(text: string): string {
  return printable(text).replaceAll('%', '%25');
}

function propertyOf(text: string): string {
  return dataOf(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
