/**
 * A table as lines of text: each player's hand as two rows, what belongs to him to the right of it (where names of any
 * width do no harm), and the middle of the table below.
 */
import { type Card, cardText, type TableCard } from '../../golf/card.ts';
import { counted } from '../../golf/counted.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import type { PlayerView, TableView } from '../../golf/table-view.ts';
import { fullLabel, labelAt } from '../../replay/player-label.ts';
import type { Paint } from '../paint.ts';

/** Explains the signs, for the top of the page. */
export const LEGEND = '(7♠) lies face down · ▸ whose turn it is · positions 0 1 2 above 3 4 5';

const CELL_WIDTH = 5;
const ROW_SIZE = HAND_SIZE / 2;

export function tableLines(table: TableView, paint: Paint): string[] {
  const players = table.players.flatMap((player, seat) => playerLines(table, player, seat, paint));
  return [...players, middleLine(table, paint)];
}

function playerLines(table: TableView, player: PlayerView, seat: number, paint: Paint): string[] {
  const mark = table.current_player_idx === seat ? '▸' : ' ';
  const facts = playerFacts(table, player, seat).join(' · ');
  if (player.cards.length === 0) return [`${mark} ${paint('title', fullLabel(player))}  ${facts}`.trimEnd()];
  const [upper, lower] = [player.cards.slice(0, ROW_SIZE), player.cards.slice(ROW_SIZE)].map((row) =>
    row.map((card) => cell(card, paint)).join(''),
  );
  return [`${mark} ${upper}   ${paint('title', fullLabel(player))}`, `  ${lower}   ${facts}`];
}

/** What is to be said of a player beside his name and cards. */
function playerFacts(table: TableView, player: PlayerView, seat: number): string[] {
  const isCurrent = table.current_player_idx === seat;
  const facts: (string | false)[] = [
    player.cards.length > 0 && `total ${player.total_score}`,
    player.score !== null && `this round ${player.score}`,
    player.rounds_won > 0 && `${counted(player.rounds_won, 'round')} won`,
    player.is_cpu && 'computer',
    table.phase === 'initial_flip' && player.initial_flip_done && 'has turned up',
    table.finisher_id === player.id && 'went out',
    player.final_turn_done && 'final turn done',
    isCurrent && table.drawn_card !== null && `holds ${cardText(table.drawn_card)} from the ${table.drawn_from}`,
    table.winner_id === player.id && 'winner',
  ];
  return facts.filter((fact) => fact !== false);
}

function cell(card: TableCard, paint: Paint): string {
  const text = (card.face_up ? `${cardText(card)} ` : `(${cardText(card)})`).padStart(CELL_WIDTH);
  if (!card.face_up) return paint('faint', text);
  return isRed(card) ? paint('red', text) : text;
}

function isRed({ suit }: Card): boolean {
  return suit === 'hearts' || suit === 'diamonds';
}

function middleLine(table: TableView, paint: Paint): string {
  const { phase, current_round, num_rounds, discard, deck, set_aside, owed_event } = table;
  const top = discard.at(-1);
  const facts: (string | false)[] = [
    phase,
    current_round > 0 && `round ${current_round} of ${num_rounds}`,
    turnText(table),
    current_round > 0 &&
      `discard ${top === undefined ? 'empty' : `${cardText(top)} (${counted(discard.length, 'card')})`}`,
    current_round > 0 && `deck ${counted(deck.length, 'card')}`,
    set_aside.length > 0 && `set aside ${counted(set_aside.length, 'card')}`,
    owed_event !== null && `${owed_event} must follow`,
  ];
  return `  ${paint('faint', facts.filter((fact) => fact !== false).join(' · '))}`;
}

function turnText(table: TableView): string | false {
  const current = table.current_player_idx === null ? undefined : table.players[table.current_player_idx];
  if (current === undefined) return false;
  if (table.turn_step !== null) return `${labelAt(current.id, table)} to ${table.turn_step}`;
  return table.phase === 'initial_flip' && `${labelAt(current.id, table)} will play first`;
}
