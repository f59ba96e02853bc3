/** The settings that a campaign's games are counted by: what was on, and which flip mode. */
import { FLIP_MODES, type FlipMode, type GameOptions, HOUSE_RULES, type HouseRule } from '../../../golf/options.ts';

export type Setting = 'every game' | HouseRule | `flip_mode ${FlipMode}`;

export const SETTINGS: readonly Setting[] = [
  'every game',
  ...HOUSE_RULES,
  ...FLIP_MODES.map((mode) => `flip_mode ${mode}` as const),
];

/** Whether a game with these options is one of the setting's, for each of `SETTINGS`. */
export function settingsOf(options: GameOptions): boolean[] {
  return [true, ...HOUSE_RULES.map((rule) => options[rule]), ...FLIP_MODES.map((mode) => options.flip_mode === mode)];
}
