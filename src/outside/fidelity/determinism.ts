/** `subject-determinism`: the same game twice shows the same tables. */
import type { Finding } from '../../harness/finding.ts';
import { callsOf } from '../play/play-script.ts';
import { readSteps } from '../play/read-steps.ts';
import type { SubjectPlay, SubjectStep } from '../subject-play.ts';
import { unlike } from './compare-tables.ts';
import { eventsOf, eventsUpTo, placeOf } from './history.ts';
import type { Probe } from './probe.ts';

export const SUBJECT_DETERMINISM = 'subject-determinism';

/** The same is asked again; what is compared is what was shown the first time. */
export function determinismProbe(play: SubjectPlay): Probe {
  const { setup, steps } = play;
  const moves = steps.flatMap(({ action }) => (action === null ? [] : [action]));
  const calls = callsOf({ setup, moves }, { table: (step) => steps[step]?.table !== undefined, legal: () => false });
  return {
    calls,
    judge: (answers) => {
      const again = readSteps(calls, answers).steps;
      for (const [index, step] of again.entries()) {
        const finding = judgeStep(play, index, step);
        if (finding !== undefined) return finding;
      }
      return undefined;
    },
  };
}

function judgeStep(play: SubjectPlay, index: number, again: SubjectStep): Finding | undefined {
  const first = play.steps[index];
  if (first === undefined) return undefined;
  const about = { property: SUBJECT_DETERMINISM, ...placeOf(eventsOf(play), eventsUpTo(play, index)) };
  if (first.accepted !== again.accepted)
    return {
      ...about,
      assertion: 'played again, the same actions are accepted',
      path: 'accepted',
      expected: `${first.accepted}`,
      found: `${again.accepted}`,
    };
  const assertion = 'played again, the game shows the same tables';
  return unlike({ ...about, assertion }, first.table, again.table, play.setup);
}
