/** A command line as words, split as a shell would at blanks, quotes and backslashes; nothing else in it means anything. */
import { show } from '../../golf/show.ts';
import { SubjectStartError } from '../subject-start-error.ts';

/** White space; or a text in quotes; or a character after a backslash; or whatever means itself. */
const PIECE = /(\s+)|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^\s'"\\]+)/y;
/** Within double quotes, a backslash stands for itself before all others. */
const ESCAPED_IN_QUOTES = /\\(["\\$`])/g;

/** Throws `SubjectStartError` for a line without words, and for one that ends within quotes or after a backslash. */
export function splitCommand(line: string): readonly string[] {
  const words: string[] = [];
  let isWithinWord = false;
  for (let at = 0; at < line.length; ) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(line);
    if (piece === null) throw new SubjectStartError(line, unclosed(line.slice(at)));
    at = PIECE.lastIndex;
    const [, blanks, single, double, escaped, plain] = piece;
    if (blanks === undefined) {
      if (!isWithinWord) words.push('');
      words[words.length - 1] += single ?? double?.replace(ESCAPED_IN_QUOTES, '$1') ?? escaped ?? plain ?? '';
    }
    isWithinWord = blanks === undefined;
  }
  if (words[0] === undefined || words[0] === '')
    throw new SubjectStartError(line, `expected a program and its arguments, found ${show(line)}`);
  return words;
}

function unclosed(rest: string): string {
  const expected = rest.startsWith('\\') ? 'a character after the last backslash' : `a closing ${rest[0]}`;
  return `expected ${expected}, found the end of ${show(rest)}`;
}
