/** Setups for plays of tests. */
import type { JsonObject, NewGame } from '../../protocol/messages.ts';

export function setupFor(ids: readonly string[], options: JsonObject = {}): NewGame {
  return {
    game_id: '00000000-0000-4000-8000-000000000000',
    seed: '0',
    players: ids.map((id) => ({ id, name: id, is_cpu: false, cpu_profile: null })),
    options,
    decks: [],
  };
}
