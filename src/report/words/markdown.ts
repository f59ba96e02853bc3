/**
 * Text that may come from games as Markdown in which it is nothing but text: no markup, link, image, mention, reference
 * or end of a table's cell, on GitHub or elsewhere.
 */
import { printable } from '../../golf/show.ts';

const FENCE_MIN = 3;

/** A block of code. Nothing in the lines can end it: its fence is longer than any run of backticks in them. */
export function fenced(lines: readonly string[], language = 'text'): string {
  const shown = lines.map(printable);
  const fence = '`'.repeat(Math.max(FENCE_MIN, longestRun(shown.join('\n')) + 1));
  return [`${fence}${language}`, ...shown, fence].join('\n');
}

/** For a line, a list or a cell of a table: plain words as they are, all others as code. Without blanks around it. */
export function inline(text: string): string {
  const words = printable(text).trim().split(' ');
  const parts: string[] = [];
  let code: string[] = [];
  const endCode = (): void => {
    if (code.length > 0) parts.push(codeSpan(code.join(' ')));
    code = [];
  };
  for (const [index, word] of words.entries()) {
    if (isPlain(word) && !(index === 0 && LIST_MARK.test(word))) {
      endCode();
      parts.push(word);
    } else code.push(word);
  }
  endCode();
  return parts.join(' ');
}

/** At most so many characters, the last of them … if there were more. */
export function clipped(text: string, charactersMax: number): string {
  if (text.length <= charactersMax) return text;
  // A character is one or two units of UTF-16.
  const characters = [...text.slice(0, 2 * charactersMax + 2)];
  return characters.length <= charactersMax ? text : `${characters.slice(0, charactersMax - 1).join('')}…`;
}

/** Characters that mean nothing in Markdown within a line; a colon only at the end of a word. */
const PLAIN = /^(?:[A-Za-z0-9 ,.;()%'–—−→≥≤…’-]|:(?!\w))*$/;
/** Addresses, issues and commits that GitHub knows without any mark. */
const REFERENCE = /www\.|gh-\d|[0-9a-f]{7,}/i;

/** As the first word of a line. */
const LIST_MARK = /^(?:-+|\d+[.)])$/;

function isPlain(word: string): boolean {
  return PLAIN.test(word) && !REFERENCE.test(word);
}

/** A pipe ends a cell even in code, and how many backslashes it needs depends on the reader: it is escaped as controls are. */
function codeSpan(text: string): string {
  const shown = text.replaceAll('|', '\\u{7c}');
  const mark = '`'.repeat(longestRun(shown) + 1);
  const room = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${mark}${room}${shown}${room}${mark}`;
}

function longestRun(text: string): number {
  const runs = text.match(/`+/g) ?? [];
  return runs.reduce((longest, { length }) => Math.max(longest, length), 0);
}
