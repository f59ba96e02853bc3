/**
 * Method: in some games every event, in others one, is written and read back, and must be the same in every field. The
 * one is then spoilt in one place and must be refused with the path of that place; in a thorough run the events of the last
 * move are, in every way, and those before in one way each.
 */
import type { GameEvent } from '../../events/event.ts';
import { firstDifference } from '../../golf/first-difference.ts';
import { show } from '../../golf/show.ts';
import type { Checker, PlayedGame, WatchedGame } from '../checker.ts';
import { type Finding, parted, thrown } from '../finding.ts';
import { Random } from '../generate/random.ts';
import { type WayToSpoil, waysToSpoil } from '../generate/spoil.ts';
import { servicesFor } from '../run-game.ts';
import type { Subject } from '../subject.ts';
import { thrownBy } from '../thrown-by.ts';
import { isLookedAtClosely, isSampled } from './sample.ts';

const name = 'codec-identity';

/** One game in so many is written and read whole. */
const WHOLE_EVERY = 32;

export const codecIdentity: Checker = {
  name,
  claim:
    'Parsing what was serialised gives the identical event; every bad input is refused with the path of what is wrong.',
  watch: (watched) => {
    const { subject, isThorough } = watched;
    const isWhole = isSampled(watched, WHOLE_EVERY);
    return {
      onEvent: (event) => (isWhole ? roundTrip(event, subject) : undefined),
      onEnd: (played) => {
        if (isLookedAtClosely(watched)) {
          const finding = isThorough ? manyRefusals(played) : oneRefusal(played);
          if (finding !== undefined) return finding;
        }
        return isWhole ? begunUntold(watched) : undefined;
      },
    };
  },
};

/** A game that no event could tell of is not begun. */
function begunUntold({ subject, setup, seed, decks }: WatchedGame): Finding | undefined {
  for (const [path, value] of UNTELLABLE) {
    const spoilt = { ...setup, [path]: value };
    if (thrownBy(() => subject.createGame(spoilt, servicesFor({ seed, decks }, {}))) !== undefined) continue;
    return parted(name, 'a setup that cannot be told is refused', undefined, { path, left: 'a refusal', right: value });
  }
  return undefined;
}

const UNTELLABLE: readonly (readonly [keyof WatchedGame['setup'], unknown])[] = [
  ['game_id', 'no UUID'],
  ['room_code', ''],
  ['host_id', '\0'],
  ['options', {}],
];

function roundTrip(event: GameEvent, subject: Subject): Finding | undefined {
  try {
    const difference = firstDifference(event, subject.parseEvent(subject.serializeEvent(event)));
    return difference && parted(name, 'an event comes back as it was', event, difference);
  } catch (error) {
    return thrown(name, 'what was serialised can be parsed', event, error);
  }
}

/** One event of the game, spoilt in one way. */
function oneRefusal({ subject, salt, events }: PlayedGame): Finding | undefined {
  const random = new Random(`${name} ${salt}`);
  const event = random.pick(events);
  return (
    roundTrip(event, subject) ?? refusalOf(event, random.pick(waysToSpoil(subject.serializeEvent(event))), subject)
  );
}

/** What the last move told, in every way, for a game that failed was cut where it failed; each event before in one way. */
function manyRefusals({ subject, events, settledAt }: PlayedGame): Finding | undefined {
  const lastMove = settledAt.at(-2) ?? 0;
  const waysAt = (event: GameEvent): WayToSpoil[] => waysToSpoil(subject.serializeEvent(event));
  for (const event of events.slice(lastMove)) {
    for (const way of waysAt(event)) {
      const finding = refusalOf(event, way, subject);
      if (finding !== undefined) return finding;
    }
  }
  for (const [place, event] of events.slice(0, lastMove).entries()) {
    const ways = waysAt(event);
    // The place decides, so that longer games get to every way.
    const way = ways[place % ways.length];
    const finding = way && refusalOf(event, way, subject);
    if (finding !== undefined) return finding;
  }
  return undefined;
}

function refusalOf(event: GameEvent, way: WayToSpoil, subject: Subject): Finding | undefined {
  const { text, path, fault } = way();
  const refusal = thrownBy(() => subject.parseEvent(text));
  if (refusal === undefined)
    return parted(name, 'bad input is refused', event, { path, left: `a refusal of ${fault}`, right: text });
  const named: unknown = refusal instanceof Error ? Reflect.get(refusal, 'path') : undefined;
  if (typeof named === 'string' && samePlace(named, path)) return undefined;
  const left = `a refusal of ${fault} at ${path}`;
  return parted(name, 'a refusal names the place', event, { path, left, right: show(named) });
}

/** A fault within a list or a hand may be told of the list itself, or the other way round. */
function samePlace(named: string, path: string): boolean {
  return named.startsWith(path) || path.startsWith(named);
}
