/** What was asked and what was answered, as the steps of a play. */
import type { Answer } from '../../protocol/connection.ts';
import type { Call, Result } from '../../protocol/messages.ts';
import { misconductIn } from '../conduct.ts';
import type { SubjectPlay, SubjectStep } from '../subject-play.ts';

export type ReadSteps = Pick<SubjectPlay, 'steps' | 'misconduct' | 'unanswered'>;

/** `calls`: `new_game` and `act`, each perhaps with `legal_actions` after it. Reads up to the first answer that is none. */
export function readSteps(calls: readonly Call[], answers: readonly Answer[]): ReadSteps {
  const steps: SubjectStep[] = [];
  for (const [index, call] of calls.entries()) {
    const answer = answers[index];
    if (answer === undefined) break;
    const misconduct = misconductIn(call.method, answer);
    if (misconduct !== undefined)
      return { steps, misconduct, ...(call.method === 'act' && { unanswered: call.params.action }) };
    if (!('result' in answer)) break;
    take(call, answer.result, steps);
  }
  return { steps };
}

/** The connection has read each result as one of its method. */
function take(call: Call, result: unknown, steps: SubjectStep[]): void {
  switch (call.method) {
    case 'new_game':
      steps.push({ action: null, accepted: true, ...(result as Result<'new_game'>) });
      break;
    case 'act':
      steps.push(stepOf(call.params, result as Result<'act'>));
      break;
    case 'legal_actions': {
      const { actions } = result as Result<'legal_actions'>;
      const last = steps.pop();
      if (last !== undefined) steps.push({ ...last, legal: actions });
      break;
    }
    case 'initialize':
    case 'rebuild':
    case 'shutdown':
  }
}

function stepOf(
  { action, table: isWanted }: Extract<Call, { method: 'act' }>['params'],
  result: Result<'act'>,
): SubjectStep {
  const { accepted, events = [] } = result;
  const table = isWanted ? result.table : undefined;
  const reason = result.accepted ? undefined : result.reason;
  return { action, accepted, events, ...(reason !== undefined && { reason }), ...(table !== undefined && { table }) };
}
