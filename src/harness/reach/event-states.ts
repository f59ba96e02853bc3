/** Every type of event in every phase in which the rules let it happen. Rule: docs/rules.md, Phases and Leaving. */
import type { EventType } from '../../events/event-data.ts';
import type { Phase } from '../../golf/table-view.ts';
import type { ReachState } from './reach-state.ts';

const TURN: readonly Phase[] = ['playing', 'final_turn'];

export const PHASES_OF_EVENTS: Readonly<Record<EventType, readonly Phase[]>> = {
  game_created: ['waiting'],
  player_joined: ['waiting'],
  player_left: ['waiting', 'initial_flip', 'playing', 'final_turn', 'round_over'],
  game_started: ['waiting'],
  round_started: ['round_over'],
  round_ended: ['final_turn'],
  game_ended: ['initial_flip', 'playing', 'final_turn', 'round_over'],
  initial_flip: ['initial_flip'],
  card_drawn: TURN,
  card_swapped: TURN,
  card_discarded: TURN,
  card_flipped: TURN,
  flip_skipped: TURN,
  flip_as_action: TURN,
  knock_early: TURN,
};

const words = (name: string): string => name.replaceAll('_', '-');

export const eventStates: readonly ReachState[] = Object.entries(PHASES_OF_EVENTS).flatMap(([type, phases]) =>
  phases.map((phase, index): ReachState => {
    const [first] = phases;
    return {
      name: `${words(type)}-in-${words(phase)}`,
      says: `${type} was told in phase ${phase}`,
      ...(index > 0 && { after: `${words(type)}-in-${words(first ?? phase)}` }),
      // The keys of the table are the event types.
      on: [type as EventType],
      when: ({ before }) => before.phase === phase,
    };
  }),
);
