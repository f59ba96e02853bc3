/** How rounds and games end on the score sheet, and what the deck can run into. */
import type { PlayerView, TableView } from '../../golf/table-view.ts';
import type { ReachState } from './reach-state.ts';
import { scoresDiffer } from './rule-states.ts';

const ROUND = 'round-ended-in-final-turn';

export const scoreStates: readonly ReachState[] = [
  {
    name: 'round-tied',
    says: 'several shared the lowest score of a round, so nobody won it',
    after: ROUND,
    on: ['round_ended'],
    when: ({ event }) => event.event_type === 'round_ended' && event.data.winner_id === null,
  },
  {
    name: 'shamed-after-knock-bonus',
    says: 'tied_shame punished a tie that knock_bonus made',
    after: 'tied-shame-counts',
    on: ['round_ended'],
    when: ({ table }) => isTieMadeBy(table, 'knock_bonus'),
  },
  {
    name: 'rewarded-and-shamed',
    says: 'underdog_bonus rewarded several lowest scores, and tied_shame punished the same',
    after: 'tied-shame-counts',
    on: ['round_ended'],
    when: ({ table, event }) =>
      event.event_type === 'round_ended' &&
      event.data.winner_id === null &&
      table.options.underdog_bonus &&
      table.options.tied_shame,
  },
  {
    name: 'finisher-gone-unpaid',
    says: 'a finisher who has left took neither bonus nor penalty, though a rule grants one',
    after: 'left-as-finisher',
    on: ['round_ended'],
    when: ({ table }) =>
      (table.options.knock_bonus || table.options.knock_penalty) &&
      table.players.every(({ id }) => id !== table.finisher_id),
  },
  {
    name: 'negative-total',
    says: 'somebody had a total below 0',
    after: ROUND,
    on: ['round_ended'],
    when: ({ table }) => table.players.some(({ total_score }) => total_score < 0),
  },
  {
    name: 'game-decided-by-rounds-won',
    says: 'equal totals: who had won more rounds won the game',
    after: 'game-ended-in-round-over',
    on: ['game_ended'],
    when: ({ table }) => new Set(leaders(table).map(({ rounds_won }) => rounds_won)).size > 1,
  },
  {
    name: 'game-decided-by-seat',
    says: 'equal totals and rounds won: the earlier seat won the game',
    after: 'game-ended-in-round-over',
    on: ['game_ended'],
    when: ({ table, before }) => before.phase === 'round_over' && isDecidedBySeat(leaders(table)),
  },
];

/** Those with the lowest total. */
function leaders({ players }: TableView): readonly PlayerView[] {
  const lowest = Math.min(...players.map(({ total_score }) => total_score));
  return players.filter(({ total_score }) => total_score === lowest);
}

function isDecidedBySeat(first: readonly PlayerView[]): boolean {
  const most = Math.max(...first.map(({ rounds_won }) => rounds_won));
  return first.filter(({ rounds_won }) => rounds_won === most).length > 1;
}

/** Whether there is shame with the rule and there would be none, or another, without it. */
function isTieMadeBy(table: TableView, rule: 'knock_bonus'): boolean {
  const { options } = table;
  if (!options[rule] || !options.tied_shame || !scoresDiffer(table, { tied_shame: false })) return false;
  const finisher = table.players.find(({ id }) => id === table.finisher_id);
  return (
    finisher !== undefined && table.players.some(({ id, score }) => id !== finisher.id && score === finisher.score)
  );
}

const EMPTY = 'deck-empty';

export const deckStates: readonly ReachState[] = [
  {
    name: EMPTY,
    says: 'the deck ran empty and was made anew of the discard pile',
    after: 'card-drawn-in-playing',
    on: ['card_drawn'],
    when: ({ table }) => table.reshuffles >= 1,
  },
  {
    name: 'deck-empty-twice',
    says: 'the deck ran empty twice in one round',
    after: EMPTY,
    on: ['card_drawn'],
    when: ({ table }) => table.reshuffles >= 2,
  },
  {
    name: 'deck-empty-three-times',
    says: 'the deck ran empty three times in one round',
    after: 'deck-empty-twice',
    on: ['card_drawn'],
    when: ({ table }) => table.reshuffles >= 3,
  },
  {
    name: 'no-card-left-to-draw',
    says: 'a turn began with neither a card in the deck nor enough in the discard pile for a new one',
    after: 'card-swapped-in-playing',
    on: ['card_swapped', 'flip_as_action', 'card_discarded', 'player_left', 'card_flipped', 'flip_skipped'],
    when: ({ table }) => table.turn_step === 'draw' && table.deck.length === 0 && table.discard.length < 2,
  },
];
