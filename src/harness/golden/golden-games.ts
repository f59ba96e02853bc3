/** What golden logs show: one small game for each event type and for each house rule. */
import type { GameEvent } from '../../events/event.ts';
import { EVENT_TYPES } from '../../events/event-data.ts';
import { DEFAULT_OPTIONS, FLIP_MODES, type GameOptions, HOUSE_RULES, type HouseRule } from '../../golf/options.ts';
import type { TableView } from '../../golf/table-view.ts';
import { replay } from '../../reducer/replay.ts';
import { oracleScores } from '../oracle/oracle-scores.ts';

/** A kind of game, and how to tell that a log is one. */
export interface GoldenGame {
  /** Also the name of its file. */
  readonly name: string;
  readonly isShownBy: (events: readonly GameEvent[]) => boolean;
}

const byEventType: readonly GoldenGame[] = EVENT_TYPES.map((type) => ({
  name: `event-${type.replaceAll('_', '-')}`,
  isShownBy: (events) => events.some((event) => event.event_type === type),
}));

/** These let players do something; the others change points or what the deck is made of. */
const byHouseRule: readonly GoldenGame[] = HOUSE_RULES.map((rule) => ({
  name: `rule-${rule.replaceAll('_', '-')}`,
  isShownBy: (events) => {
    if (optionsOf(events)?.[rule] !== true) return false;
    if (rule === 'flip_as_action' || rule === 'knock_early') return events.some((event) => event.event_type === rule);
    return roundEnds(events).some((table) => changesAScore(rule, table));
  },
}));

const byFlipMode: readonly GoldenGame[] = FLIP_MODES.map((mode) => ({
  name: `rule-flip-mode-${mode}`,
  isShownBy: (events) =>
    optionsOf(events)?.flip_mode === mode &&
    events.some((event) =>
      mode === 'never' ? event.event_type === 'card_discarded' : event.event_type === 'card_flipped',
    ),
}));

const byInitialFlips: readonly GoldenGame[] = ([0, 1, 2] as const).map((count) => ({
  name: `rule-initial-flips-${count}`,
  isShownBy: (events) =>
    optionsOf(events)?.initial_flips === count && events.some((event) => event.event_type === 'card_drawn'),
}));

export const GOLDEN_GAMES: readonly GoldenGame[] = [...byEventType, ...byHouseRule, ...byFlipMode, ...byInitialFlips];

function optionsOf(events: readonly GameEvent[]): GameOptions | undefined {
  const first = events[0];
  return first?.event_type === 'game_created' ? first.data.options : undefined;
}

/** The table at the end of each round. */
function roundEnds(events: readonly GameEvent[]): TableView[] {
  if (!events.some((event) => event.event_type === 'round_ended')) return [];
  return [...replay(events)].filter(({ event }) => event.event_type === 'round_ended').map(({ table }) => table);
}

/** Whether the scores of the round would be others without the rule. A rule about jokers needs one on the table. */
function changesAScore(rule: HouseRule, { players, options, finisher_id }: TableView): boolean {
  if (rule === 'use_jokers') return players.some((player) => player.cards.some((card) => card.rank === '★'));
  const scoresUnder = (rules: GameOptions): string => oracleScores(players, rules, finisher_id).scores.join();
  return scoresUnder(options) !== scoresUnder({ ...options, [rule]: DEFAULT_OPTIONS[rule] });
}
