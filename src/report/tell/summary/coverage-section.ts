/** What the games have shown, in two lines, and what they have not. */
import type { Coverage } from '../../fidelity-report.ts';
import { inline } from '../../words/markdown.ts';
import { numberText } from '../../words/number-text.ts';
import { cell } from './cell.ts';
import { shortList } from './short-list.ts';

const MISSED_MAX = 20;

export function coverageSection({ combinations, reach, curve_says }: Coverage): string[] {
  const missed = shortList(
    combinations.missed,
    MISSED_MAX,
    ({ setting, event, phase }) => `${inline(event)} in ${inline(phase)} with ${cell(setting)}`,
  );
  const unreached = shortList(reach.missed, MISSED_MAX, ({ name, says }) => `${cell(name)} (${cell(says)})`);
  return [
    '## Coverage',
    '',
    `- Combinations of event, phase and setting: ${ofAll(combinations.seen, combinations.possible)}${missedText(missed)} ${cell(curve_says)}`,
    `- States that are to be reached: ${ofAll(reach.reached, reach.states)}${missedText(unreached)}`,
  ];
}

function ofAll(number: number, all: number): string {
  return `${numberText(number)} of ${numberText(all)}`;
}

function missedText(missed: readonly string[]): string {
  return missed.length === 0 ? '.' : `; missed: ${missed.join('; ')}.`;
}
