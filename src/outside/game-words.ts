/** A game that nobody here knows, in words: what was found, who plays, and what is done. */
import { counted } from '../golf/counted.ts';
import { printable } from '../golf/show.ts';
import { type Finding, findingText } from '../harness/finding.ts';
import type { OpenFixture } from './open/open-fixture.ts';
import type { OpenScript } from './subject-play.ts';

/** What to print about a game in which something was found; one finding a line, then the game. */
export function findingsText(findings: readonly Finding[], script: OpenScript): string {
  return [...findings.map((finding) => printable(findingText(finding))), ...gameLines(script)].join('\n');
}

/** Who plays with which options, and one line for each move. */
export function gameLines({ game, setup, moves }: OpenScript): string[] {
  const players = setup.players.map(({ id }) => id).join(', ');
  const options = Object.keys(setup.options).length === 0 ? '' : `; options ${JSON.stringify(setup.options)}`;
  const begins = `${game} of ${players}${options}; ${counted(moves.length, 'move')}`;
  return [begins, ...moves.map((move, index) => `${index + 1}. ${JSON.stringify(move)}`)].map(printable);
}

/** All that a fixture tells: whose game it is, what is done, and the two tables that differ. */
export function fixtureLines({ subject, script, tables }: OpenFixture): string[] {
  const { name, version } = subject;
  const shown =
    tables === null ? [] : [`expected ${JSON.stringify(tables.expected)}`, `found ${JSON.stringify(tables.found)}`];
  return [printable([name, version].join(' ').trim()), ...gameLines(script), ...shown.map(printable)];
}
