/** From what happened back to what was asked for. */
import type { GameEvent } from '../../events/event.ts';
import type { Action } from '../../golf/action.ts';
import type { TableView } from '../../golf/table-view.ts';

/** The action that would lead to this event at this table first of all; `undefined` for an event that no action does. */
export function actionOf(event: GameEvent, table: TableView): Action | undefined {
  switch (event.event_type) {
    case 'player_joined':
      return { type: 'join', player_id: event.player_id, ...event.data };
    case 'player_left':
      return { type: 'leave', player_id: event.player_id, ...event.data };
    case 'game_started': {
      const { num_decks, num_rounds } = event.data;
      return { type: 'start_game', player_id: table.host_id, num_decks, num_rounds };
    }
    case 'initial_flip':
      return { type: 'flip_initial', player_id: event.player_id, positions: event.data.positions };
    case 'card_drawn':
      return { type: 'draw', player_id: event.player_id, source: event.data.source };
    case 'card_swapped':
      return { type: 'swap', player_id: event.player_id, position: event.data.position };
    case 'card_discarded':
      return { type: 'discard', player_id: event.player_id };
    case 'card_flipped':
      return { type: 'flip', player_id: event.player_id, position: event.data.position };
    case 'flip_skipped':
      return { type: 'skip_flip', player_id: event.player_id };
    case 'flip_as_action':
      return { type: 'flip_as_action', player_id: event.player_id, position: event.data.position };
    case 'knock_early':
      return { type: 'knock_early', player_id: event.player_id };
    case 'round_started':
    case 'game_ended':
      return { type: 'next_round', player_id: table.players[0]?.id ?? '' };
    case 'game_created':
    case 'round_ended':
      return undefined;
  }
}
