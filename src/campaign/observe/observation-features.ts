/** Counts and words that say what happened in a game, for the charts of a viewer. */
import { HOUSE_RULES } from '../../golf/options.ts';
import type { RecordedGame } from '../../harness/checker.ts';

export interface GameFeatures extends Readonly<Record<string, number | string | boolean>> {
  readonly moves: number;
  readonly events: number;
  /** At the start of the game, or in the lobby if it never started. */
  readonly players: number;
  /** 0 if the game never started. */
  readonly decks: number;
  /** Rounds that were dealt, and those that were played to their end. */
  readonly rounds: number;
  readonly rounds_ended: number;
  readonly reshuffles: number;
  /** Players who left, in the lobby or later. */
  readonly left: number;
  /** House rules that are on. */
  readonly house_rules: number;
  /** Phase in which the game was left. */
  readonly phase: string;
}

/** Also has `events:<type>` for each type that was told. */
export function featuresOf({ setup, script, events, rebuiltTables, isStacked }: RecordedGame): GameFeatures {
  const counts = new Map<string, number>();
  for (const { event_type } of events) counts.set(event_type, (counts.get(event_type) ?? 0) + 1);
  const count = (type: string): number => counts.get(type) ?? 0;
  const tables = rebuiltTables();
  const last = tables.at(-1);
  // The number of reshuffles begins again with each round, so its rises are added up.
  const reshuffles = tables.reduce((sum, table, index) => {
    const before = tables[index - 1]?.reshuffles ?? 0;
    return sum + Math.max(0, table.reshuffles - before);
  }, 0);
  const started = events.find((event) => event.event_type === 'game_started');
  return {
    moves: script.moves.length,
    events: events.length,
    players: started?.data.player_order.length ?? last?.players.length ?? 0,
    decks: started?.data.num_decks ?? 0,
    rounds: count('game_started') + count('round_started'),
    rounds_ended: count('round_ended'),
    reshuffles,
    left: count('player_left'),
    house_rules: HOUSE_RULES.filter((rule) => setup.options[rule]).length,
    flip_mode: setup.options.flip_mode,
    stacked_decks: isStacked,
    phase: last?.phase ?? '',
    ...Object.fromEntries([...counts].map(([type, times]) => [`events:${type}`, times])),
  };
}
