/** The end of what a subject wrote, for a message: the end says more than the beginning. */
import { printable } from '../golf/show.ts';

const CHARACTERS_MAX = 300;

/** On one line, the last few hundred characters; '' if it wrote nothing. */
export function lastWords(text: string): string {
  const lines = text.split('\n').map((line) => printable(line.trim()));
  const characters = [...lines.filter((line) => line !== '').join(' / ')];
  if (characters.length <= CHARACTERS_MAX) return characters.join('');
  return `…${characters.slice(1 - CHARACTERS_MAX).join('')}`;
}
