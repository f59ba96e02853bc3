/** The verdict on a recording: the first thing that is wrong with it in each respect, in words and as data. */

import { counted } from '../../golf/counted.ts';
import { printable, show } from '../../golf/show.ts';
import { tableDifference } from '../../golf/table-difference.ts';
import { replayEquivalence } from '../../harness/checkers/replay-equivalence.ts';
import { findingText } from '../../harness/finding.ts';
import type { Verdict } from '../../harness/verdict.ts';
import { isOfSubject } from '../../outside/golf/outside-outcome.ts';
import type { RebuiltHistory } from './rebuilt-history.ts';
import type { Recording } from './recording.ts';
import { differenceText } from './render-step.ts';

export interface Judgement {
  readonly verdict: Verdict;
  /** Why it is broken, or what held: a sentence each, at least one. */
  readonly reasons: readonly string[];
  /** The same as data. */
  readonly fields: object;
}

interface Reason {
  readonly words: string;
  readonly fields: object;
}

export function judgeReplay(recording: Recording, history: RebuiltHistory): Judgement {
  const seen = [difference(history), contradiction(history), damage(recording)].filter(
    (reason) => reason !== undefined,
  );
  const reasons = [...seen, ...findings(recording, seen.length > 0)];
  return {
    verdict: reasons.length === 0 ? 'held' : 'broken',
    reasons: reasons.length === 0 ? [heldWords(recording)] : reasons.map(({ words }) => words),
    fields: Object.assign({}, ...reasons.map(({ fields }) => fields)),
  };
}

/** The first place at the first step whose table the engine holds otherwise. */
function difference({ steps }: RebuiltHistory): Reason | undefined {
  const step = steps.find(({ differences }) => differences.length > 0);
  if (!step?.engine || !step.rebuilt) return undefined;
  const found = tableDifference(step.engine, step.rebuilt);
  if (found === undefined) return undefined;
  const { path, left, right } = found;
  return {
    words: `after event ${step.at} the witnesses part: ${differenceText(found)}`,
    // As text, because a side may be missing, which JSON cannot say.
    fields: { difference: { sequence_num: step.at, path, engine: show(left), rebuilt: show(right) } },
  };
}

function contradiction({ contradiction }: RebuiltHistory): Reason | undefined {
  if (contradiction === undefined) return undefined;
  const { sequenceNum: sequence_num, eventType: event_type, subject, expected, found } = contradiction;
  return {
    words: `event ${sequence_num} (${event_type}) cannot have happened: ${subject}: expected ${expected}, found ${found}`,
    fields: { contradiction: { sequence_num, event_type, subject, expected, found } },
  };
}

function damage({ damage }: Recording): Reason | undefined {
  if (damage === undefined) return undefined;
  return { words: `line ${damage.line} is no event: ${printable(damage.message)}`, fields: { damage } };
}

/** One reason for each finding; as data they are one field. Where witnesses are seen to part, that need not be said twice. */
function findings({ fixture }: Recording, isParted: boolean): Reason[] {
  const found = fixture?.findings ?? [];
  const told = found.filter(({ property }) => !isParted || property !== replayEquivalence.name);
  return told.map((finding) => ({ words: printable(findingText(finding)), fields: { findings: found } }));
}

function heldWords({ events, fixture }: Recording): string {
  const rebuilt = `${counted(events.length, 'event')} follow from one another`;
  if (fixture === undefined) return rebuilt;
  const same = `${rebuilt}, engine and rebuilt table are the same at all ${counted(fixture.engineTables.size, 'settled table')}, and every property holds`;
  if (isOfSubject(fixture.fixture))
    return `${same}; shown is the game of the rules: the recorded finding is about a subject outside, which mulligan fixtures check --subject plays`;
  return fixture.isJudged ? same : `${same}; the recorded finding is about a store, which npm test tries`;
}
