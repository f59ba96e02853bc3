/** Plain data as JSON in lines that are no longer than they have to be, and no wider than there is room for. */
import type { Place } from '../../../golf/all-differences.ts';
import { printable } from '../../../golf/show.ts';
import { widthOf } from '../fit.ts';

export interface JsonLine {
  readonly text: string;
  /** Where in the data that is of which this is all, or where it begins or ends. */
  readonly place: Place;
  readonly part: 'whole' | 'opening' | 'closing';
}

/** What fits into `columns` stands on one line. */
export function jsonLines(value: unknown, columns: number): JsonLine[] {
  return linesOf(value, { place: [], before: '', after: '', indent: '' }, columns);
}

interface Around {
  readonly place: Place;
  /** The key. */
  readonly before: string;
  /** A comma, or nothing. */
  readonly after: string;
  readonly indent: string;
}

function linesOf(value: unknown, { place, before, after, indent }: Around, columns: number): JsonLine[] {
  const whole = `${indent}${before}${printable(JSON.stringify(value))}${after}`;
  if (typeof value !== 'object' || value === null || widthOf(whole) <= columns)
    return [{ text: whole, place, part: 'whole' }];
  const isList = Array.isArray(value);
  const parts: readonly (readonly [string | number, unknown])[] = isList ? [...value.entries()] : Object.entries(value);
  const [open, close] = isList ? '[]' : '{}';
  return [
    { text: `${indent}${before}${open}`, place, part: 'opening' },
    ...parts.flatMap(([key, part], index) =>
      linesOf(
        part,
        {
          place: [...place, key],
          before: isList ? '' : `${printable(JSON.stringify(key))}: `,
          after: index === parts.length - 1 ? '' : ',',
          indent: `${indent}  `,
        },
        columns,
      ),
    ),
    { text: `${indent}${close}${after}`, place, part: 'closing' },
  ];
}
