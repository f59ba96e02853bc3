/** What a generated game is to keep to: not every subject plays all of Golf. */
import type { Action } from '../../golf/action.ts';
import { GAME_OPTIONS, type GameOptions } from '../../golf/options.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { Random } from './random.ts';

export interface Narrowing {
  readonly players: { readonly min: number; readonly max: number };
  /** For each option the values that it may have; any for one that is absent. */
  readonly options: { readonly [Name in keyof GameOptions]?: readonly GameOptions[Name][] | undefined };
  readonly decksMax: number;
  readonly roundsMax: number;
  /** Whether this may be asked for, of all that the rules allow at the table. */
  readonly allows: (action: Action, table: TableView) => boolean;
}

/** One of those of the list that lie between the bounds; if none does, the bound that is nearest. */
export function pickWithin(random: Random, list: readonly number[], min: number, max: number): number {
  const within = list.filter((number) => number >= min && number <= max);
  if (within.length > 0) return random.pick(within);
  return list.every((number) => number > max) ? max : min;
}

/** The options with those replaced that may not be as they are. */
export function narrowedOptions(options: GameOptions, narrowing: Narrowing, random: Random): GameOptions {
  const replaced = GAME_OPTIONS.flatMap((name) => {
    const values: readonly GameOptions[typeof name][] = narrowing.options[name] ?? [];
    return values.length === 0 || values.includes(options[name]) ? [] : [[name, random.pick(values)] as const];
  });
  return { ...options, ...Object.fromEntries(replaced) };
}
