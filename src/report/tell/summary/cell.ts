/** Texts of the summary that have their place on a line, or in a cell of a table. */

import { clipped, inline } from '../../words/markdown.ts';
import { numberText } from '../../words/number-text.ts';

const CHARACTERS_MAX = 300;

/** A text, cut if it is long; what is not known is a dash. */
export function cell(value: string | number | null): string {
  if (value === null) return '–';
  return typeof value === 'number' ? numberText(value) : inline(clipped(value, CHARACTERS_MAX));
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
