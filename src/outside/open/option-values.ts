/** The values that each option can have in a subject's games, the plainest first. */
import { DEFAULT_OPTIONS, FLIP_MODES, type GameOptions, HOUSE_RULES } from '../../golf/options.ts';
import { type About, GOLF, type Json } from '../../protocol/messages.ts';

export type OptionValues = Readonly<Record<string, readonly Json[]>>;

/** What the subject does not narrow, Golf has all of, and other games do not have. */
export function optionValuesOf({ game, plays }: Pick<About, 'game' | 'plays'>): OptionValues {
  return game === GOLF ? { ...OF_GOLF, ...plays.options } : (plays.options ?? {});
}

const OF_GOLF: OptionValues = {
  ...Object.fromEntries(HOUSE_RULES.map((rule) => [rule, [false, true]])),
  flip_mode: defaultFirst('flip_mode', FLIP_MODES),
  initial_flips: defaultFirst('initial_flips', [0, 1, 2]),
};

function defaultFirst<Name extends keyof GameOptions>(name: Name, values: readonly GameOptions[Name][]): Json[] {
  const plainest = DEFAULT_OPTIONS[name];
  return [plainest, ...values.filter((value) => value !== plainest)];
}
