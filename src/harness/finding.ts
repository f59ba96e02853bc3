/** What a checker found broken. */
import type { GameEvent } from '../events/event.ts';
import type { Difference } from '../golf/first-difference.ts';
import { show } from '../golf/show.ts';

/** What broke, where, and both sides of it as text for people. */
export interface Finding {
  /** Name of the property. */
  readonly property: string;
  /** Which of the property's assertions: a few words, always the same for the same fault. */
  readonly assertion: string;
  /** Type of the event at which it showed; '' if it is about the game as a whole. */
  readonly event_type: string;
  /** Number of the last event when it showed. */
  readonly sequence_num: number;
  /** Where the two sides first differ, or the field that is wrong; '' if there is no place. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** What makes two findings the same fault: everything but where in this game it showed and by which values. */
export function identityOf(finding: Finding): string {
  const path = finding.path.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '[]').replace(OF_A_PLAYER, '$1[]');
  return [finding.property, finding.assertion, finding.event_type, path].join(' · ');
}

/** In the text of an event, what belongs to players is an object with their ids as keys. */
const OF_A_PLAYER = /^(data\.(?:dealt_cards|final_hands|scores|final_scores|rounds_won))\.[^.[]*/;

/** With its fields in the order of files, whoever put it together: files of one campaign are the same to the last byte. */
export function inOrder({ property, assertion, event_type, sequence_num, path, expected, found }: Finding): Finding {
  return { property, assertion, event_type, sequence_num, path, expected, found };
}

/** The finding in one sentence. */
export function findingText(finding: Finding): string {
  const where = finding.event_type === '' ? '' : ` at event ${finding.sequence_num} (${finding.event_type})`;
  const path = finding.path === '' ? '' : `, ${finding.path}`;
  return `${finding.property}: ${finding.assertion}${where}${path}: expected ${finding.expected}, found ${finding.found}`;
}

/** An error that a witness threw, as the found side of a finding. */
export function errorText(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : show(error);
}

/** The finding that a checker's own work threw `error`: at `event`, or about the whole game. */
export function thrown(property: string, assertion: string, event: GameEvent | undefined, error: unknown): Finding {
  const fault = faultOf(error);
  return {
    property,
    assertion,
    event_type: event?.event_type ?? '',
    sequence_num: event?.sequence_num ?? 0,
    path: fault.path,
    expected: fault.expected,
    found: fault.found,
  };
}

/** Errors of the witnesses say what they expected and found; of any other error there is only its text. */
function faultOf(error: unknown): { path: string; expected: string; found: string } {
  const field = (name: string): string | undefined => {
    const value: unknown = error instanceof Error ? Reflect.get(error, name) : undefined;
    return typeof value === 'string' || typeof value === 'number' ? `${value}` : undefined;
  };
  const expected = field('expected');
  if (expected === undefined) return { path: '', expected: 'no error', found: errorText(error) };
  return { path: field('path') ?? field('subject') ?? '', expected, found: field('found') ?? errorText(error) };
}

/** The finding that two sides differ. */
export function parted(
  property: string,
  assertion: string,
  event: GameEvent | undefined,
  difference: Difference,
): Finding {
  return {
    property,
    assertion,
    event_type: event?.event_type ?? '',
    sequence_num: event?.sequence_num ?? 0,
    path: difference.path,
    expected: show(difference.left),
    found: show(difference.right),
  };
}

/** The finding that a game failed once and, played again, did not: something in it depends on more than its script. */
export function flaky(finding: Finding): Finding {
  return {
    ...finding,
    assertion: 'a game that fails once fails each time (flaky)',
    expected: `again ${finding.assertion}`,
    found: 'nothing when played again',
  };
}
