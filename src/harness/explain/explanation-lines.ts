/** A failing game and what is known about it, for people: a few lines, each of which stands by itself. */
import { cardText } from '../../golf/card.ts';
import { DEFAULT_OPTIONS, type GameOptions } from '../../golf/options.ts';
import type { Script } from '../script.ts';
import type { Explanation, Neighbour } from './explanation.ts';
import { moveWords } from './move-words.ts';

/** The history in words, a numbered line for each move; those that do not matter are in brackets. */
export function historyLines(script: Script, explanation?: Explanation): string[] {
  const idle = new Set(explanation?.idle_moves);
  const width = String(script.moves.length).length;
  return [
    `options: ${optionWords(script.setup.options)}`,
    ...script.moves.map((move, index) => {
      const words = moveWords(move);
      return `${String(index + 1).padStart(width)}  ${idle.has(index + 1) ? `(${words})` : words}`;
    }),
  ];
}

/** What does not matter, and what would pass. */
export function explanationLines(script: Script, { idle_moves, idle_cards, neighbour }: Explanation): string[] {
  const lines = [];
  if (idle_moves.length > 0)
    lines.push(`do not matter (anything else in their place fails, too): moves ${idle_moves.join(', ')}`);
  for (const [round, deck] of script.decks.entries()) {
    const idle = new Set(idle_cards[round]);
    const cards = [...deck]
      .reverse()
      .flatMap((card, index) => (idle.has(index + 1) ? [] : [`${cardText(card)} (${index + 1})`]));
    const place = script.decks.length === 1 ? 'cards' : `cards of round ${round + 1}`;
    lines.push(`${place} that matter, counted from the top: ${cards.length === 0 ? 'none' : cards.join(', ')}`);
  }
  lines.push(neighbour === null ? 'no change of one move or card makes it pass' : neighbourWords(neighbour, script));
  return lines;
}

function neighbourWords(neighbour: Neighbour, script: Script): string {
  if (neighbour.changed === 'move') return `passes if in move ${neighbour.move} ${moveWords(neighbour.instead)}`;
  const round = script.decks.length === 1 ? '' : ` of round ${neighbour.round}`;
  return `passes if card ${neighbour.card}${round} is ${cardText(neighbour.instead)}`;
}

function optionWords(options: GameOptions): string {
  // The keys of options are their names.
  const names = Object.keys(options) as (keyof GameOptions)[];
  const odd = names.filter((name) => options[name] !== DEFAULT_OPTIONS[name]);
  return odd.length === 0
    ? 'the defaults'
    : odd.map((name) => (options[name] === true ? name : `${name} ${options[name]}`)).join(', ');
}
