/**
 * The property `subject-rules`: what the rules allow is accepted, what they forbid is refused, what is listed as legal is
 * what they allow, and the table is what they say. A table without a field that was not declared to be absent is a fault
 * of conduct. The first fault is the last: after it, the two games are not the same any more.
 */
import { show } from '../../golf/show.ts';
import type { Finding } from '../../harness/finding.ts';
import type { About, JsonObject } from '../../protocol/messages.ts';
import { SUBJECT_CONDUCT } from '../conduct.ts';
import { nameOfEvent, type SubjectPlay, type SubjectStep } from '../subject-play.ts';
import type { Asked, Expected } from './golf-game.ts';
import { type Listed, listAgainstRules } from './list-against-rules.ts';
import { omittedBy } from './omitted.ts';
import { tableAgainstRules } from './table-against-rules.ts';

export const SUBJECT_RULES = 'subject-rules';

export type Judge = (asked: Asked, play: SubjectPlay) => Finding | undefined;

/** A judge of the games of one subject. `listed`: what of its lists counts. */
export function judgeOfRules({ omits }: Pick<About, 'omits'>, listed: Listed): Judge {
  const omitted = omittedBy(omits);
  return ({ expected }, { steps }) => {
    let told = 0;
    let last = '';
    for (const [index, step] of steps.entries()) {
      const rule = expected[index];
      if (rule === undefined) return undefined;
      const refusal = judgeOutcome(step, rule);
      if (refusal !== undefined) return refusal;
      told += step.events.length;
      if (step.events.length > 0) last = nameOfEvent(step.events.at(-1));
      const place: Place = { event_type: last, sequence_num: rule.sequence_num, told };
      const fault = judgeTable(step, rule, place) ?? judgeList(step, rule, place);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };

  function judgeTable({ action, table }: SubjectStep, rule: Expected, place: Place): Finding | undefined {
    if (table === undefined) return undefined;
    // Each counts its own events: how many there are is the subject's affair.
    const fault = tableAgainstRules({ ...rule.table, sequence_num: place.told }, table, omitted);
    if (fault === undefined) return undefined;
    if (fault.isMissing) return missing(action, fault.path, place);
    return {
      property: SUBJECT_RULES,
      assertion: 'the table is what the rules say',
      event_type: place.event_type,
      sequence_num: place.sequence_num,
      path: fault.path,
      expected: show(fault.left),
      found: show(fault.right),
    };
  }

  function judgeList({ legal }: SubjectStep, rule: Expected, place: Place): Finding | undefined {
    const fault = legal && listAgainstRules(rule, legal, listed);
    if (fault === undefined) return undefined;
    const { event_type, sequence_num } = place;
    const assertion = 'legal_actions lists what the rules allow';
    return { property: SUBJECT_RULES, assertion, event_type, sequence_num, ...fault };
  }
}

/** Where in the game something is found. */
interface Place {
  /** What the subject's last event is called. */
  readonly event_type: string;
  /** Of the reference. */
  readonly sequence_num: number;
  /** How many events the subject has told. */
  readonly told: number;
}

function judgeOutcome({ action, accepted, reason }: SubjectStep, rule: Expected): Finding | undefined {
  if (accepted === rule.accepted || action === null) return undefined;
  const why = reason === undefined ? '' : `, because of ${show(reason)}`;
  return {
    property: SUBJECT_RULES,
    assertion: rule.accepted ? 'what the rules allow is accepted' : 'what the rules forbid is refused',
    event_type: typeof action.type === 'string' ? action.type : '',
    sequence_num: rule.sequence_num,
    path: '',
    expected: `${show(action)} ${rule.accepted ? 'accepted' : 'refused'}`,
    found: accepted ? 'accepted' : `refused${why}`,
  };
}

function missing(action: JsonObject | null, path: string, { sequence_num }: Place): Finding {
  return {
    property: SUBJECT_CONDUCT,
    assertion: 'its tables have every field that it does not name in omits',
    event_type: '',
    sequence_num,
    path: `${action === null ? 'new_game' : 'act'}.table.${path}`,
    expected: 'a field, or its path in omits',
    found: 'nothing',
  };
}
