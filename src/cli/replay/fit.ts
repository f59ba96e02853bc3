/** Lines as wide as they are seen: emoji and Chinese characters take two columns, what paints takes none. */
import stringWidth from 'string-width';

/** No limit; then nothing is measured, which takes most of the time that lines take. */
export const ANY_WIDTH = Number.POSITIVE_INFINITY;

/** Columns that the text takes on a terminal. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** The text with spaces after it, so that it takes as many columns; a wider one stays as it is. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** At most as many columns of the text; where something is left out, `…` is the last. */
export function cutTo(text: string, columns: number): string {
  if (columns === ANY_WIDTH || widthOf(text) <= columns) return text;
  if (columns < 1) return '';
  let [cut, room] = ['', columns - 1];
  let isFull = false;
  for (const piece of text.split(PAINT)) {
    if (PAINT.test(piece)) cut += piece;
    else if (!isFull) {
      const begun = beginningOf(piece, room);
      cut += begun;
      room -= widthOf(begun);
      isFull = begun !== piece;
      if (isFull) cut += '…';
    }
  }
  return cut;
}

/** What paints, as `styleText` writes it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for.
const PAINT = /(\u001b\[[\d;]*m)/;

/** Characters that one sees as one, such as a family, are never cut. */
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

function beginningOf(text: string, columns: number): string {
  let [beginning, width] = ['', 0];
  for (const { segment } of characters.segment(text)) {
    width += widthOf(segment);
    if (width > columns) break;
    beginning += segment;
  }
  return beginning;
}

/** Unpainted text in lines of at most as many columns, broken between words; those after the first are indented as it is. */
export function wrapTo(text: string, columns: number): string[] {
  const indent = text.match(/^ */)?.[0] ?? '';
  const lines = joinedWithin(text.trim().split(' '), ' ', columns - indent.length);
  return lines.map((line) => cutTo(`${indent}${line}`, columns));
}

/** Pieces put together to lines of at most as many columns; a piece that is wider by itself is cut. */
export function joinedWithin(pieces: readonly string[], joint: string, columns: number): string[] {
  if (columns === ANY_WIDTH) return [pieces.join(joint)];
  const lines: string[] = [];
  let line: string | undefined;
  for (const piece of pieces) {
    const longer = line === undefined ? piece : `${line}${joint}${piece}`;
    if (line === undefined || widthOf(longer) <= columns) line = longer;
    else {
      lines.push(cutTo(line, columns));
      line = piece;
    }
  }
  return line === undefined ? lines : [...lines, cutTo(line, columns)];
}

/**
 * Blocks of lines beside each other, each beginning where its neighbour begins; the left ones are made as wide as
 * `columns`, the right ones are cut there.
 */
export function beside(left: readonly Block[], right: readonly Block[], gap: string, columns: number): string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_none, index) =>
    rowsOf(left[index] ?? [], right[index] ?? [], gap, columns),
  ).flat();
}

export type Block = readonly string[];

function rowsOf(left: Block, right: Block, gap: string, columns: number): string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_none, row) =>
    `${padTo(cutTo(left[row] ?? '', columns), columns)}${gap}${cutTo(right[row] ?? '', columns)}`.trimEnd(),
  );
}
