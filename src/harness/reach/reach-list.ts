/**
 * The reach list: every state that a campaign is to have seen, declared beforehand, so that one which is never reached
 * shows as zero and not as silence.
 */
import { eventStates } from './event-states.ts';
import { leavingStates } from './leaving-states.ts';
import type { ReachState } from './reach-state.ts';
import { flipStates, outStates, ruleStates } from './rule-states.ts';
import { deckStates, scoreStates } from './score-states.ts';
import { setupStates } from './setup-states.ts';

export const reachList: readonly ReachState[] = [
  ...eventStates,
  ...flipStates,
  ...outStates,
  ...ruleStates,
  ...scoreStates,
  ...deckStates,
  ...leavingStates,
  ...setupStates,
];
