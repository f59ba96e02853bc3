/** Where a mutant's edits are, for those who show them beside the source. */
import { readFileSync } from 'node:fs';
import type { Edit, Mutant } from './mutant.ts';

/** Both count from 1; columns in units of UTF-16, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface EditPlace {
  /** From the top of the project. */
  readonly file: string;
  readonly start: Position;
  /** Behind the last character that is replaced. */
  readonly end: Position;
  readonly replacement: string;
}

const PROJECT = new URL('../../', import.meta.url);

/** In the order of the edits. */
export function editPlaces({ edits }: Pick<Mutant, 'edits'>): EditPlace[] {
  return edits.map((edit) => {
    const file = edit.file.startsWith('migrations/') ? edit.file : `src/${edit.file}`;
    return placeIn(readFileSync(new URL(file, PROJECT), 'utf8'), { ...edit, file });
  });
}

/** The place of an edit whose text is there, which whoever makes the edit has seen to. */
export function placeIn(source: string, { file, from, to }: Edit): EditPlace {
  const offset = source.indexOf(from);
  return { file, start: positionAt(source, offset), end: positionAt(source, offset + from.length), replacement: to };
}

function positionAt(source: string, offset: number): Position {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
