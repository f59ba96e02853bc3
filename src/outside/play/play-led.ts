/** A play that the subject leads: it says what may be done, one of that is chosen, and so on. */
import type { Call, JsonObject, NewGame } from '../../protocol/messages.ts';
import type { SubjectPlay, SubjectStep } from '../subject-play.ts';
import type { Asking } from './asking.ts';
import { LEGAL_ACTIONS } from './play-script.ts';
import { type ReadSteps, readSteps } from './read-steps.ts';

/** What is done after these steps, of which each has a table and what is legal; nothing ends the play. */
export type Chooser = (steps: readonly SubjectStep[]) => JsonObject | undefined;

/** One move at a time, each with its table and the next choice in one go. */
export function* playLed(setup: NewGame, choose: Chooser): Asking<SubjectPlay> {
  const steps: SubjectStep[] = [];
  let next: Call | undefined = { method: 'new_game', params: setup };
  while (next !== undefined) {
    const calls: Call[] = [next, LEGAL_ACTIONS];
    const read: ReadSteps = readSteps(calls, yield calls);
    steps.push(...read.steps);
    if (read.misconduct !== undefined) return { setup, ...read, steps };
    const action = choose(steps);
    next = action && { method: 'act', params: { action, table: true } };
  }
  return { setup, steps };
}
