/** What the store took, what changed, and what harm it was done. */
import { counted } from '../../../golf/counted.ts';
import type { Change, FidelityReport } from '../../fidelity-report.ts';
import { clipped, fenced } from '../../words/markdown.ts';
import { numberText } from '../../words/number-text.ts';
import { cell } from './cell.ts';
import { bullets, shortList } from './short-list.ts';

type Store = FidelityReport['store'];
type Faults = NonNullable<Store['faults']>;

const LINES_MAX = 20;
const VIOLATION_CHARACTERS_MAX = 1000;

export function storeSection({ latency, changes, faults }: Store): string[] {
  const lines = [
    ...(latency === null ? [] : ['', latencyText(latency)]),
    ...(changes.length === 0 ? [] : ['', ...changeLines(changes)]),
    ...(faults === null ? [] : ['', ...faultLines(faults)]),
  ];
  return lines.length === 0 ? [] : ['## Store', ...lines];
}

/** What is more than noise first. */
export function changeLines(changes: readonly Change[]): string[] {
  const loudFirst = changes.toSorted((one, other) => Number(other.is_change) - Number(one.is_change));
  const line = ({ figure, is_change, says }: Change): string =>
    `${cell(figure)}: ${is_change ? `**${cell(says)}**` : cell(says)}`;
  return bullets(loudFirst, LINES_MAX, line);
}

function latencyText({ appends, events, ...latency }: NonNullable<Store['latency']>): string {
  const { p50_ms, p95_ms, p99_ms, worst_ms, events_per_second } = latency;
  const times = `${numberText(p50_ms)} ms at the median, ${numberText(p95_ms)} at p95, ${numberText(p99_ms)} at p99, ${numberText(worst_ms)} at the worst`;
  return `${counted(appends, 'append')} of ${counted(events, 'event')}: ${times}; ${numberText(events_per_second)} events a second.`;
}

function faultLines({ verdict, tried, planted, doubts }: Faults): string[] {
  const sum = (of: (fault: Faults['tried'][number]) => number): number =>
    tried.reduce((total, fault) => total + of(fault), 0);
  const violations = tried.flatMap((fault) => fault.violations);
  const untried = tried.filter(({ not_tried }) => not_tried !== null);
  const missed = planted.filter(({ caught }) => !caught);
  const cases = `${counted(
    sum((fault) => fault.cases),
    'case',
  )}, in ${numberText(sum((fault) => fault.in_flight))} of which something was under way`;
  return [
    `Faults: ${verdict}. ${cases}; ${counted(violations.length, 'violation')}; ${numberText(planted.length - missed.length)} of ${counted(planted.length, 'planted mistake')} noticed.`,
    ...(violations.length === 0 ? [] : ['', fenced(shortList(violations, LINES_MAX, clippedViolation))]),
    ...listed(untried, ({ fault, not_tried }) => `not tried: ${cell(fault)}, ${cell(not_tried)}`),
    ...listed(missed, ({ name, fault }) => `not noticed: ${cell(name)}, planted for ${cell(fault)}`),
    ...listed(doubts, cell),
  ];
}

function listed<Item>(items: readonly Item[], text: (item: Item) => string): string[] {
  return items.length === 0 ? [] : ['', ...bullets(items, LINES_MAX, text)];
}

function clippedViolation(violation: string): string {
  return clipped(violation, VIOLATION_CHARACTERS_MAX);
}
