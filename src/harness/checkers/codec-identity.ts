/**
 * Method: each event is written and read back, and must be the same in every field. In each game a few events are then
 * spoilt in one place, each in its own way, and must be refused with the path of that place.
 */
import type { GameEvent } from '../../events/event.ts';
import { firstDifference } from '../../golf/first-difference.ts';
import { show } from '../../golf/show.ts';
import type { Checker } from '../checker.ts';
import { type Finding, parted, thrown } from '../finding.ts';
import { Random } from '../generate/random.ts';
import { spoil } from '../generate/spoil.ts';
import type { Subject } from '../subject.ts';

const name = 'codec-identity';

/** Events of one game that are spoilt. */
const SPOILT = 3;
const SPOILT_THOROUGHLY = 60;

export const codecIdentity: Checker = {
  name,
  claim:
    'Parsing what was serialised gives the identical event; every bad input is refused with the path of what is wrong.',
  watch: ({ subject, salt, isThorough }) => ({
    onEvent: (event) => {
      try {
        const difference = firstDifference(event, subject.parseEvent(subject.serializeEvent(event)));
        return difference && parted(name, 'an event comes back as it was', event, difference);
      } catch (error) {
        return thrown(name, 'what was serialised can be parsed', event, error);
      }
    },
    onEnd: ({ events }) => {
      const random = new Random(`${name} ${salt}`);
      for (let count = 0; count < (isThorough ? SPOILT_THOROUGHLY : SPOILT); count += 1) {
        const finding = refusalOf(random.pick(events), random, subject);
        if (finding !== undefined) return finding;
      }
      return undefined;
    },
  }),
};

function refusalOf(event: GameEvent, random: Random, subject: Subject): Finding | undefined {
  const { text, path, fault } = spoil(subject.serializeEvent(event), random);
  try {
    subject.parseEvent(text);
  } catch (error) {
    const named: unknown = error instanceof Error ? Reflect.get(error, 'path') : undefined;
    if (typeof named === 'string' && samePlace(named, path)) return undefined;
    return parted(name, 'a refusal names the place', event, {
      path,
      left: `a refusal of ${fault} at ${path}`,
      right: show(named),
    });
  }
  return parted(name, 'bad input is refused', event, { path, left: `a refusal of ${fault}`, right: text });
}

/** A fault within a list or a hand may be told of the list itself, or the other way round. */
function samePlace(named: string, path: string): boolean {
  return named.startsWith(path) || path.startsWith(named);
}
