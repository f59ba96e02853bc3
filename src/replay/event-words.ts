/** What an event tells, as a sentence. */
import type { EventData, GameEvent } from '../events/event.ts';
import { type Card, cardText } from '../golf/card.ts';
import { counted } from '../golf/counted.ts';
import { HOUSE_RULES } from '../golf/options.ts';
import { printable } from '../golf/show.ts';
import type { TableView } from '../golf/table-view.ts';
import { labelAt } from './player-label.ts';

type Label = (id: string | null) => string;

/** One line, whatever the game's texts contain. `before` and `after`: the tables around the event, which know the names. */
export function eventWords(event: GameEvent, before: TableView, after: TableView): string {
  const label: Label = (id) => labelAt(id, after, before);
  const who = label(event.player_id);
  switch (event.event_type) {
    case 'game_created':
      return createdWords(event.data, label);
    case 'player_joined':
      return `${who} joins${event.data.is_cpu ? `, played by the computer${profileWords(event.data.cpu_profile)}` : ''}.`;
    case 'player_left':
      return { left: `${who} leaves.`, disconnected: `${who} loses the connection.`, kicked: `${who} is sent away.` }[
        event.data.reason
      ];
    case 'game_started':
      return `The game starts: ${counted(event.data.num_rounds, 'round')}, ${counted(event.data.num_decks, 'deck')}. ${dealWords(event.data, after)}`;
    case 'round_started':
      return `Round ${event.data.round_num} starts. ${dealWords(event.data, after)}`;
    case 'round_ended':
      return `The round ends: ${scoreWords(event.data.scores, label)}. ${event.data.winner_id === null ? 'Nobody wins it alone.' : `${label(event.data.winner_id)} wins it.`}`;
    case 'game_ended':
      return `The game ends: ${scoreWords(event.data.final_scores, label)}. ${label(event.data.winner_id)} wins.`;
    case 'initial_flip':
      return `${who} turns up ${turnedWords(event.data)}.`;
    case 'card_drawn':
      return `${who} ${event.data.source === 'deck' ? 'draws' : 'takes'} ${cardText(event.data.card)} from the ${event.data.source === 'deck' ? 'deck' : 'discard pile'}.`;
    case 'card_swapped':
      return `${who} puts ${cardText(event.data.new_card)} at ${event.data.position}; ${cardText(event.data.old_card)} goes to the discard pile.`;
    case 'card_discarded':
      return `${who} discards ${cardText(event.data.card)}.`;
    case 'card_flipped':
      return `${who} turns up ${cardText(event.data.card)} at ${event.data.position}.`;
    case 'flip_skipped':
      return `${who} turns up nothing.`;
    case 'flip_as_action':
      return `${who} turns up ${cardText(event.data.card)} at ${event.data.position} instead of drawing.`;
    case 'knock_early':
      return `${who} knocks and turns up ${turnedWords(event.data)}.`;
  }
}

function createdWords({ room_code, host_id, options }: EventData<'game_created'>, label: Label): string {
  const rules = HOUSE_RULES.filter((rule) => options[rule]);
  const rulesText = rules.length === 0 ? 'no house rules' : rules.join(', ');
  return `${label(host_id)} opens room ${printable(room_code)}: flip_mode ${options.flip_mode}, initial_flips ${options.initial_flips}, ${rulesText}.`;
}

function profileWords(profile: string | null): string {
  return profile === null ? '' : ` as ${printable(profile)}`;
}

function dealWords(
  data: Pick<EventData<'round_started'>, 'deck_seed' | 'first_discard' | 'current_player_idx'>,
  after: TableView,
): string {
  const first = after.players[data.current_player_idx];
  return `Cards are dealt with seed ${data.deck_seed}, ${cardText(data.first_discard)} is the first discard, ${labelAt(first?.id ?? null, after)} plays first.`;
}

function scoreWords(scores: ReadonlyMap<string, number>, label: Label): string {
  return [...scores].map(([id, score]) => `${label(id)} ${score}`).join(', ');
}

/** `7♠ at 0 and K♥ at 4` */
function turnedWords({ positions, cards }: { positions: readonly number[]; cards: readonly Card[] }): string {
  return cards.map((card, index) => `${cardText(card)} at ${positions[index]}`).join(' and ');
}
