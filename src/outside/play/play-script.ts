/** A play of moves that are known: everything is asked in one go. */
import type { Call } from '../../protocol/messages.ts';
import type { OpenScript, SubjectPlay } from '../subject-play.ts';
import type { Asking } from './asking.ts';
import { readSteps } from './read-steps.ts';

/** What is to be told beside the events, by the number of the step: 0 is the making of the game, whose table is always told. */
export interface Wanted {
  readonly table: (step: number) => boolean;
  readonly legal: (step: number) => boolean;
}

export const EVERYTHING: Wanted = { table: () => true, legal: () => true };

export type Played = Pick<OpenScript, 'setup' | 'moves'>;

export function* playScript(script: Played, wanted: Wanted): Asking<SubjectPlay> {
  const calls = callsOf(script, wanted);
  return { setup: script.setup, ...readSteps(calls, yield calls) };
}

/** All that is asked to play the script. */
export function callsOf({ setup, moves }: Played, wanted: Wanted): Call[] {
  const calls: Call[] = [{ method: 'new_game', params: setup }];
  if (wanted.legal(0)) calls.push(LEGAL_ACTIONS);
  for (const [index, action] of moves.entries()) {
    calls.push({ method: 'act', params: { action, table: wanted.table(index + 1) } });
    if (wanted.legal(index + 1)) calls.push(LEGAL_ACTIONS);
  }
  return calls;
}

export const LEGAL_ACTIONS: Call = { method: 'legal_actions', params: {} };
