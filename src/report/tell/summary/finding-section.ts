/** One finding: its sentence, who showed it, how small it got, and how to repeat it. */
import { counted } from '../../../golf/counted.ts';
import type { ReportedFinding } from '../../fidelity-report.ts';
import { clipped, fenced } from '../../words/markdown.ts';
import { numberText } from '../../words/number-text.ts';
import { cell } from './cell.ts';

const SENTENCE_CHARACTERS_MAX = 10_000;
/** Of a game in words: its beginning says what kind of game it is, and the fixture says all. */
const LINES_MAX = 40;
const LINE_CHARACTERS_MAX = 500;
/** A command is shown whole or not at all: what is left of a longer one would do something else. */
const COMMAND_CHARACTERS_MAX = 4000;

export function findingSection(finding: ReportedFinding, title: string): string[] {
  const { says, repeat, fixture, told } = finding;
  return [
    `### ${title}`,
    '',
    fenced([clipped(says, SENTENCE_CHARACTERS_MAX)]),
    '',
    `${whereText(finding)} ${sizeText(finding)}`,
    ...(told === null
      ? []
      : ['', fenced(told.slice(0, LINES_MAX).map((line) => clipped(line, LINE_CHARACTERS_MAX))), '']),
    ...(fixture === null ? [] : [`Fixture: ${cell(fixture)}`]),
    ...(repeat === null ? [] : ['', ...commandLines([repeat])]),
  ];
}

function sizeText({ moves, moves_before }: ReportedFinding): string {
  if (moves === null || moves_before === null) return 'Nobody has looked for a smaller game.';
  return `${counted(moves_before, 'move')}, shrunk to ${numberText(moves)}.`;
}

/** Commands that can be copied. */
export function commandLines(commands: readonly string[]): string[] {
  const isShort = commands.join('\n').length <= COMMAND_CHARACTERS_MAX;
  return isShort ? [fenced(commands, 'sh')] : ['The command is too long for this page; it is in the report.'];
}

function whereText({ state, games, games_played, first_seen, last_seen, ...finding }: ReportedFinding): string {
  const shown = `${numberText(games)} of ${counted(games_played, 'game')}`;
  const since = first_seen.at === null ? '' : `, since ${first_seen.at.slice(0, 10)}`;
  if (state === 'new' || state === 'ongoing')
    return games === 0 ? 'Met while another was shrunk.' : `In ${shown}${since}.`;
  const last = last_seen === null ? 'before' : `in the night of ${last_seen.slice(0, 10)}`;
  const clean = counted(finding.clean_games, 'clean game');
  if (state === 'resolved') return `Last seen ${last}; fixed, as ${clean} since then show.`;
  const more = finding.games_to_fixed;
  const until = more === null ? '' : `; ${numberText(more)} more would show that it is fixed`;
  return `Last seen ${last}, in ${shown}; ${clean} since then${until}.`;
}
