/** A failing game for whoever reads the output of a test. */
import { explanationLines, historyLines } from './explain/explanation-lines.ts';
import type { Fixture } from './fixture.ts';

/** What to print about a fixture that was written to `path`. */
export function failureText({ says, script, origin, explanation }: Fixture, path: string): string {
  return [
    says,
    `smallest game: ${script.moves.length} moves (of ${origin.moves_before}), ${script.decks.length} rounds`,
    ...historyLines(script, explanation),
    ...(explanation === undefined ? [] : explanationLines(script, explanation)),
    `fixture: ${path}`,
    `look at it: npx mulligan replay ${path}`,
  ].join('\n');
}
