/** A table with everything that is on it. */
import { type Card, cardText } from '../../golf/card.ts';
import { counted } from '../../golf/counted.ts';
import { HOUSE_RULES } from '../../golf/options.ts';
import { printable } from '../../golf/show.ts';
import type { TableView } from '../../golf/table-view.ts';
import { labelAt } from '../../replay/player-label.ts';
import type { Paint } from '../paint.ts';
import { tableLines } from './render-table.ts';

export function fullTableLines(table: TableView, paint: Paint): string[] {
  const facts = [...gameFacts(table), ...(table.current_round === 0 ? [] : roundFacts(table))];
  const width = Math.max(...facts.map(([name]) => name.length));
  return [
    ...tableLines(table, paint),
    '',
    ...facts.map(([name, value]) => `  ${paint('faint', name.padEnd(width))}  ${value}`),
  ];
}

/** What stands where there is nothing. */
const NONE = 'none';

type Fact = readonly [name: string, value: string];

function gameFacts(table: TableView): Fact[] {
  const { options } = table;
  const rules = HOUSE_RULES.filter((rule) => options[rule]);
  return [
    ['game', printable(table.game_id)],
    ['room', printable(table.room_code) || NONE],
    ['host', labelAt(table.host_id, table) || NONE],
    ['flips', `flip_mode ${options.flip_mode}, initial_flips ${options.initial_flips}`],
    ['house rules', listed(rules)],
    ['players', listed(table.players.map(({ id, is_cpu, cpu_profile }) => playerText(id, is_cpu, cpu_profile)))],
    ['winner', labelAt(table.winner_id, table)],
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
    ],
    ['deck', cardList(table.deck)],
    ['discard', cardList(table.discard)],
    ['set aside', listed(table.set_aside.map(cardText), ' ')],
    ['drawn', table.drawn_card === null ? NONE : `${cardText(table.drawn_card)} from the ${table.drawn_from}`],
    ['initial flip done', done('initial_flip_done')],
    ['final turn done', done('final_turn_done')],
    ['went out', labelAt(table.finisher_id, table)],
    ['deals next', labelAt(table.next_dealer_id, table)],
    ['must follow', table.owed_event ?? 'nothing'],
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
