import type { GameOptions } from '../../golf/options.ts';
import type { Script } from '../script.ts';

/** The same script with some options set, whatever they were. */
export function withOptions(script: Script, options: Partial<GameOptions>): Script {
  return { ...script, setup: { ...script.setup, options: { ...script.setup.options, ...options } } };
}
