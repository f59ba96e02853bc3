/**
 * `subject-refusal`: an action that is refused changes nothing and tells nothing; what is listed as legal is accepted, and
 * nothing else.
 *
 * Method: nothing is asked, for the play has it all: what was listed before an action, what became of it, and the tables
 * before and after.
 */
import { show } from '../../golf/show.ts';
import type { Finding } from '../../harness/finding.ts';
import type { JsonObject } from '../../protocol/messages.ts';
import { canonicalText } from '../json-text.ts';
import { nameOfEvent, type SubjectPlay, type SubjectStep, typeOfAction } from '../subject-play.ts';
import { unlike } from './compare-tables.ts';
import { eventsUpTo } from './history.ts';

export const SUBJECT_REFUSAL = 'subject-refusal';

/** The first of each assertion. */
export function refusalFindings(play: SubjectPlay): Finding[] {
  const first = new Map<string, Finding>();
  for (const [index, after] of play.steps.entries()) {
    const before = play.steps[index - 1];
    if (before === undefined || after.action === null) continue;
    for (const judge of JUDGES) {
      const finding = judge({ play, index, before, after, action: after.action });
      if (finding !== undefined && !first.has(finding.assertion)) first.set(finding.assertion, finding);
    }
  }
  return [...first.values()];
}

interface Asked {
  readonly play: SubjectPlay;
  readonly index: number;
  readonly before: SubjectStep;
  readonly after: SubjectStep;
  readonly action: JsonObject;
}

const JUDGES: readonly ((asked: Asked) => Finding | undefined)[] = [
  changesNothing,
  tellsNothing,
  acceptsWhatIsListed,
  refusesWhatIsNotListed,
];

function changesNothing(asked: Asked): Finding | undefined {
  const { before, after, play } = asked;
  if (after.accepted || before.table === undefined || after.table === undefined) return undefined;
  const about = { ...placeIn(asked), assertion: 'an action that is refused changes nothing' };
  return unlike(about, before.table, after.table, play.setup);
}

function tellsNothing(asked: Asked): Finding | undefined {
  const { accepted, events } = asked.after;
  if (accepted || events.length === 0) return undefined;
  return {
    ...placeIn(asked),
    assertion: 'an action that is refused tells nothing',
    path: nameOfEvent(events[0]),
    expected: 'no event',
    found: show(events[0]),
  };
}

function acceptsWhatIsListed(asked: Asked): Finding | undefined {
  const { after, action } = asked;
  if (after.accepted || !isListed(asked)) return undefined;
  const reason = after.reason === undefined ? '' : `: ${after.reason}`;
  return {
    ...placeIn(asked),
    assertion: 'an action that is listed as legal is accepted',
    path: pathTo(action),
    expected: `accepted ${show(action)}`,
    found: `refused${reason}`,
  };
}

function refusesWhatIsNotListed(asked: Asked): Finding | undefined {
  const { before, after, action } = asked;
  if (!after.accepted || before.legal === undefined || isListed(asked)) return undefined;
  return {
    ...placeIn(asked),
    assertion: 'an action that is not listed as legal is refused',
    path: pathTo(action),
    expected: `refused ${show(action)}`,
    found: 'accepted',
  };
}

function isListed({ before, action }: Asked): boolean {
  // Whoever chose it has taken it from the list.
  if (before.legal?.includes(action)) return true;
  const text = canonicalText(action);
  return before.legal?.some((listed) => canonicalText(listed) === text) ?? false;
}

/** About no event: whatever happened last before somebody asked has nothing to do with it, as a rule. */
function placeIn({ play, index }: Asked): Pick<Finding, 'property' | 'event_type' | 'sequence_num'> {
  return { property: SUBJECT_REFUSAL, event_type: '', sequence_num: eventsUpTo(play, index - 1) };
}

/** An action is called by its type. */
function pathTo(action: JsonObject): string {
  const name = typeOfAction(action);
  return name === '' ? 'act' : `act.${name}`;
}
