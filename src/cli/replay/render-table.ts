/**
 * A table as lines of text: each player's hand as two rows, what belongs to him to the right of it (where names of any
 * width do no harm), and the middle of the table below. What differs from the other witness's table is marked.
 */
import { type Card, cardText, type TableCard } from '../../golf/card.ts';
import { counted } from '../../golf/counted.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import type { PlayerView, TableView } from '../../golf/table-view.ts';
import { fullLabel, labelAt } from '../../replay/player-label.ts';
import type { Paint } from '../paint.ts';
import { ANY_WIDTH, cutTo, joinedWithin, widthOf } from './fit.ts';
import { type Differences, differsAt, type Fact, MARK, marked, markedFacts } from './marks.ts';

/** Explains the signs, for the top of the page. */
export const LEGEND = '(7♠) lies face down · ▸ whose turn it is · positions 0 1 2 above 3 4 5';

const CELL_WIDTH = 5;
const ROW_SIZE = HAND_SIZE / 2;

/** All lines of a table. */
export function tableLines(...looks: Parameters<typeof tableBlocks>): string[] {
  return tableBlocks(...looks).flat();
}

/**
 * The lines of each player, and those of the middle, so that two tables can be put beside each other.
 *
 * `differences`: those between this table and that of the other witness. `columns`: how wide the lines may be; names are
 * cut, and what else is said goes on in further lines.
 */
export function tableBlocks(
  table: TableView,
  paint: Paint,
  differences: Differences = [],
  columns: number = ANY_WIDTH,
): string[][] {
  const hasMarkedCards = differences.some(({ place }) => place[2] === 'cards' && place.length > 3);
  const looks = { paint, differences, columns, hasMarkedCards };
  const players = table.players.map((_player, seat) => playerLines(table, seat, looks));
  return [...players, middleLines(table, looks)];
}

interface Looks {
  readonly paint: Paint;
  readonly differences: Differences;
  readonly columns: number;
  /** Marks need room beside every card, so that all stay below one another. */
  readonly hasMarkedCards: boolean;
}

function playerLines(table: TableView, seat: number, looks: Looks): string[] {
  const { paint, differences, columns } = looks;
  // The seat is one of the table's.
  const player = table.players[seat] as PlayerView;
  const place = ['players', seat];
  const label = fullLabel(player);
  const isNamed = NAMING.some((field) => differsAt(differences, [...place, field]));
  const name = isNamed ? marked(label, paint) : paint('title', label);
  const facts = markedFacts(
    playerFacts(table, player, seat),
    { owner: player, place, differences, isShown: (field) => field === 'cards' || NAMING.includes(field) },
    paint,
  );
  const turn = turnSign(table, seat, looks);
  if (player.cards.length === 0) return withFacts(`${turn}${cutTo(name, columns - 2)}`, '  ', facts, looks);
  const row = (from: number): string =>
    player.cards
      .slice(from, from + ROW_SIZE)
      .map((card, index) => cell(card, differsAt(differences, [...place, 'cards', from + index]), looks))
      .join('');
  const [upper, lower] = [`${turn}${row(0)}   `, `  ${row(ROW_SIZE)}`];
  return [`${upper}${cutTo(name, columns - handColumns(looks))}`, ...withFacts(lower, '   ', facts, looks)];
}

const JOINT = ' · ';

/** What is to be said beside something, in as many lines as it takes, below one another. */
function withFacts(start: string, gap: string, facts: readonly string[], looks: Looks, joint = JOINT): string[] {
  const { columns } = looks;
  if (columns === ANY_WIDTH) return [`${start}${gap}${facts.join(joint)}`.trimEnd()];
  // What follows a long name begins no further to the right than what follows cards.
  const indent = Math.min(widthOf(`${start}${gap}`), handColumns(looks));
  const room = Math.max(1, columns - indent);
  const [first = '', ...others] = joinedWithin(facts, joint, room);
  const isTooWide = widthOf(`${start}${gap}${first}`) > columns;
  return [
    ...(isTooWide ? [start, `${' '.repeat(indent)}${first}`] : [`${start}${gap}${first}`.trimEnd()]),
    ...others.map((line) => `${' '.repeat(indent)}${line}`),
  ];
}

/** Columns of a row of cards with what is before and after it. */
function handColumns({ hasMarkedCards }: Pick<Looks, 'hasMarkedCards'>): number {
  return 2 + ROW_SIZE * (CELL_WIDTH + (hasMarkedCards ? 1 : 0)) + 3;
}

/** What the name beside the hand tells. */
const NAMING: readonly string[] = ['id', 'name'];

/** Two characters. */
function turnSign(table: TableView, seat: number, { paint, differences }: Looks): string {
  if (table.current_player_idx !== seat) return '  ';
  return differsAt(differences, ['current_player_idx']) ? paint('bad', `▸${MARK}`) : '▸ ';
}

/** What is to be said of a player beside his name and cards. */
function playerFacts(table: TableView, player: PlayerView, seat: number): Fact[] {
  const isCurrent = table.current_player_idx === seat;
  return [
    [player.cards.length > 0 && `total ${player.total_score}`, 'total_score'],
    [player.score !== null && `this round ${player.score}`, 'score'],
    [player.rounds_won > 0 && `${counted(player.rounds_won, 'round')} won`, 'rounds_won'],
    [player.is_cpu && 'computer', 'is_cpu'],
    [table.phase === 'initial_flip' && player.initial_flip_done && 'has turned up', 'initial_flip_done'],
    [table.finisher_id === player.id && 'went out'],
    [player.final_turn_done && 'final turn done', 'final_turn_done'],
    [isCurrent && table.drawn_card !== null && `holds ${cardText(table.drawn_card)} from the ${table.drawn_from}`],
    [table.winner_id === player.id && 'winner'],
  ];
}

function cell(card: TableCard, isMarked: boolean, { paint, hasMarkedCards }: Looks): string {
  const text = (card.face_up ? `${cardText(card)} ` : `(${cardText(card)})`).padStart(CELL_WIDTH);
  // The sign stands at the card itself, which may be narrower than its cell.
  if (isMarked) return paint('bad', `${MARK}${text.trimStart()}`.padStart(CELL_WIDTH + 1));
  const shown = hasMarkedCards ? ` ${text}` : text;
  if (!card.face_up) return paint('faint', shown);
  return isRed(card) ? paint('red', shown) : shown;
}

function isRed({ suit }: Card): boolean {
  return suit === 'hearts' || suit === 'diamonds';
}

function middleLines(table: TableView, looks: Looks): string[] {
  const { paint, differences } = looks;
  const { phase, current_round, num_rounds, discard, deck, set_aside, owed_event, players } = table;
  const top = discard.at(-1);
  const isOfOtherPlayers = differences.some(({ place }) => place.length === 1 && place[0] === 'players');
  const facts: Fact[] = [
    [phase, 'phase'],
    [isOfOtherPlayers && counted(players.length, 'player'), 'players'],
    [current_round > 0 && `round ${current_round} of ${num_rounds}`, 'current_round', 'num_rounds'],
    [turnText(table), 'current_player_idx', 'turn_step'],
    [
      current_round > 0 &&
        `discard ${top === undefined ? 'empty' : `${cardText(top)} (${counted(discard.length, 'card')})`}`,
      'discard',
    ],
    [current_round > 0 && `deck ${counted(deck.length, 'card')}`, 'deck'],
    [set_aside.length > 0 && `set aside ${counted(set_aside.length, 'card')}`, 'set_aside'],
    [owed_event !== null && `${owed_event} must follow`, 'owed_event'],
  ];
  const isShown = (field: string): boolean => field === 'players';
  const said = markedFacts(facts, { owner: table, place: [], differences, isShown }, paint, 'faint');
  return withFacts('', '  ', said, looks, paint('faint', JOINT));
}

function turnText(table: TableView): string | false {
  const current = table.current_player_idx === null ? undefined : table.players[table.current_player_idx];
  if (current === undefined) return false;
  if (table.turn_step !== null) return `${labelAt(current.id, table)} to ${table.turn_step}`;
  return table.phase === 'initial_flip' && `${labelAt(current.id, table)} will play first`;
}
