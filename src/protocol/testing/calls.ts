/** What tests ask subjects. */
import type { Call, JsonObject } from '../messages.ts';

const GAME_ID = '11111111-1111-4111-8111-111111111111';

/** A game that is not Golf. */
export const NEW_GAME: Call = {
  method: 'new_game',
  params: {
    game_id: GAME_ID,
    seed: '',
    players: [
      { id: 'ann', name: 'Ann', is_cpu: false, cpu_profile: null },
      { id: 'bo', name: 'Bo', is_cpu: true, cpu_profile: 'bold' },
    ],
    options: {},
    decks: [],
  },
};

export const LEGAL: Call = { method: 'legal_actions', params: {} };

export function acting(type: string, more: JsonObject = {}, table = true): Call {
  return { method: 'act', params: { action: { type, ...more }, table } };
}

export function rebuilding(events: readonly JsonObject[]): Call {
  return { method: 'rebuild', params: { game_id: GAME_ID, events, decks: [] } };
}
