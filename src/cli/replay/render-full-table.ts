/** A table with everything that is on it. */
import { type Card, cardText } from '../../golf/card.ts';
import { counted } from '../../golf/counted.ts';
import { HOUSE_RULES } from '../../golf/options.ts';
import { printable } from '../../golf/show.ts';
import type { TableView } from '../../golf/table-view.ts';
import { labelAt } from '../../replay/player-label.ts';
import type { Paint } from '../paint.ts';
import { type Differences, differsAt, MARK } from './marks.ts';
import { tableLines } from './render-table.ts';

/** `differences`: those between this table and that of the other witness. */
export function fullTableLines(table: TableView, paint: Paint, differences: Differences = []): string[] {
  const facts = [...gameFacts(table), ...(table.current_round === 0 ? [] : roundFacts(table))];
  const width = Math.max(...facts.map(([name]) => name.length));
  const isMarked = ([, , ...fields]: Fact): boolean => fields.some((field) => differsAt(differences, [field]));
  return [
    ...tableLines(table, paint, differences),
    '',
    ...facts.map((fact) => {
      const [name, value] = fact;
      if (isMarked(fact)) return `${paint('bad', `${MARK} ${name.padEnd(width)}`)}  ${value}`;
      return `  ${paint('faint', name.padEnd(width))}  ${value}`;
    }),
  ];
}

/** What stands where there is nothing. */
const NONE = 'none';

/** `fields`: those of the table that it tells. */
type Fact = readonly [name: string, value: string, ...fields: readonly (keyof TableView)[]];

function gameFacts(table: TableView): Fact[] {
  const { options } = table;
  const rules = HOUSE_RULES.filter((rule) => options[rule]);
  return [
    ['game', printable(table.game_id), 'game_id'],
    ['room', printable(table.room_code) || NONE, 'room_code'],
    ['host', labelAt(table.host_id, table) || NONE, 'host_id'],
    ['flips', `flip_mode ${options.flip_mode}, initial_flips ${options.initial_flips}`, 'options'],
    ['house rules', listed(rules), 'options'],
    ['players', listed(table.players.map(({ id, is_cpu, cpu_profile }) => playerText(id, is_cpu, cpu_profile)))],
    ['winner', labelAt(table.winner_id, table), 'winner_id'],
  ];
}

function playerText(id: string, isCpu: boolean, profile: string | null): string {
  return isCpu ? `${printable(id)} (computer${profile === null ? '' : `: ${printable(profile)}`})` : printable(id);
}

function roundFacts(table: TableView): Fact[] {
  const done = (field: 'initial_flip_done' | 'final_turn_done'): string =>
    listed(table.players.filter((player) => player[field]).map(({ id }) => labelAt(id, table)));
  return [
    [
      'decks',
      `${table.num_decks}, seed ${table.deck_seed}, reshuffled ${counted(table.reshuffles, 'time')} in this round`,
      'num_decks',
      'deck_seed',
      'reshuffles',
    ],
    ['deck', cardList(table.deck), 'deck'],
    ['discard', cardList(table.discard), 'discard'],
    ['set aside', listed(table.set_aside.map(cardText), ' '), 'set_aside'],
    [
      'drawn',
      table.drawn_card === null ? NONE : `${cardText(table.drawn_card)} from the ${table.drawn_from}`,
      'drawn_card',
      'drawn_from',
    ],
    ['initial flip done', done('initial_flip_done')],
    ['final turn done', done('final_turn_done')],
    ['went out', labelAt(table.finisher_id, table), 'finisher_id'],
    ['deals next', labelAt(table.next_dealer_id, table), 'next_dealer_id'],
    ['must follow', table.owed_event ?? 'nothing', 'owed_event'],
  ];
}

/** From the top, which is the end of the list. */
function cardList(cards: readonly Card[]): string {
  const text = listed([...cards].reverse().map(cardText), ' ');
  return cards.length === 0 ? text : `${text} (from the top, ${cards.length})`;
}

function listed(items: readonly string[], joint = ', '): string {
  return items.length === 0 ? NONE : items.join(joint);
}
