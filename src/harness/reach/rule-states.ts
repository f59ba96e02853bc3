/** Every house rule with an effect, every branch of each flip mode, every way of going out. */
import type { EventType } from '../../events/event-data.ts';
import { HOUSE_RULES, type HouseRule } from '../../golf/options.ts';
import type { TableView } from '../../golf/table-view.ts';
import { oracleScores } from '../oracle/oracle-scores.ts';
import type { Moment, ReachState } from './reach-state.ts';

/** Rules that allow a move, and the event that tells it. */
const MOVES_OF_RULES: ReadonlyMap<HouseRule, EventType> = new Map([
  ['flip_as_action', 'flip_as_action'],
  ['knock_early', 'knock_early'],
]);

export const ruleStates: readonly ReachState[] = HOUSE_RULES.map((rule): ReachState => {
  const name = `${rule.replaceAll('_', '-')}-counts`;
  const move = MOVES_OF_RULES.get(rule);
  if (move !== undefined) return { name, says: `${rule} was made use of`, on: [move] };
  const after = 'round-ended-in-final-turn';
  if (rule === 'use_jokers')
    return { name, says: 'a joker lay in a hand that was scored', after, on: ['round_ended'], when: hasJoker };
  return {
    name,
    says: `${rule} changed the score of a round`,
    after,
    on: ['round_ended'],
    when: ({ table }) => table.options[rule] && scoresDiffer(table, { [rule]: false }),
  };
});

function hasJoker({ table }: Moment): boolean {
  return table.players.some(({ cards }) => cards.some(({ rank }) => rank === '★'));
}

/** Whether the round would have been scored otherwise with other rules. */
export function scoresDiffer(table: TableView, rules: Partial<Record<HouseRule, boolean>>): boolean {
  const { scores } = oracleScores(table.players, { ...table.options, ...rules }, table.finisher_id);
  return table.players.some(({ score }, seat) => score !== scores[seat]);
}

const isOver = ({ table }: Moment): boolean => table.turn_step !== 'flip';

/**
 * What follows on a discard. That a player who discards has no card face down is a branch of the rules which no game
 * gets to: he would have gone out before.
 */
export const flipStates: readonly ReachState[] = [
  {
    name: 'discard-without-flip',
    says: 'flip_mode never: a discard ended the turn',
    after: 'card-discarded-in-playing',
    on: ['card_discarded'],
    when: (moment) => moment.table.options.flip_mode === 'never' && isOver(moment),
  },
  {
    name: 'discard-owes-flip',
    says: 'flip_mode always: a flip was owed after a discard',
    after: 'card-discarded-in-playing',
    on: ['card_discarded'],
    when: (moment) => moment.table.options.flip_mode === 'always' && !isOver(moment),
  },
  {
    name: 'endgame-not-yet',
    says: 'flip_mode endgame: nobody was near the end, so a discard ended the turn',
    after: 'card-discarded-in-playing',
    on: ['card_discarded'],
    when: (moment) => moment.table.options.flip_mode === 'endgame' && isOver(moment),
  },
  {
    name: 'endgame-may-flip',
    says: 'flip_mode endgame: somebody was near the end, so a flip was allowed',
    after: 'endgame-not-yet',
    on: ['card_discarded'],
    when: (moment) => moment.table.options.flip_mode === 'endgame' && !isOver(moment),
  },
  {
    name: 'endgame-flipped',
    says: 'flip_mode endgame: the player turned a card up',
    after: 'endgame-may-flip',
    on: ['card_flipped'],
    when: ({ table }) => table.options.flip_mode === 'endgame',
  },
];

const WAYS_OUT: readonly (readonly [EventType, string])[] = [
  ['card_swapped', 'swap'],
  ['card_flipped', 'flip'],
  ['flip_as_action', 'flip-as-action'],
  ['knock_early', 'knock'],
];

export const outStates: readonly ReachState[] = WAYS_OUT.map(([type, way]) => ({
  name: `out-by-${way}`,
  says: `somebody went out by ${type}`,
  after: `${type.replaceAll('_', '-')}-in-playing`,
  on: [type],
  when: ({ before, table, event }) => before.finisher_id === null && table.finisher_id === event.player_id,
}));
