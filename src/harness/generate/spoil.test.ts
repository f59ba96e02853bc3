import { expect, test } from 'vitest';
import { parseEvent, serializeEvent } from '../../events/codec.ts';
import { runScript } from '../run-game.ts';
import { ownSubject } from '../subject.ts';
import { thrownBy } from '../thrown-by.ts';
import { generateScript } from './generate-game.ts';
import { waysToSpoil } from './spoil.ts';

const { events } = runScript(generateScript('spoil/1'), ownSubject, []).played;
const oneOfEachType = [...new Map(events.map((event) => [event.event_type, event])).values()];

test('every way to spoil an event makes one that is refused, in the same way each time', () => {
  for (const event of oneOfEachType) {
    const text = serializeEvent(event);
    for (const way of waysToSpoil(text)) {
      const spoilt = way();
      expect(spoilt).toEqual(way());
      expect(
        thrownBy(() => parseEvent(spoilt.text)),
        `${spoilt.fault} at ${spoilt.path}`,
      ).toBeDefined();
    }
  }
});

test('every field is spoilt in several ways, and a field of its own name is given twice', () => {
  const [created] = oneOfEachType;
  const ways = created === undefined ? [] : waysToSpoil(serializeEvent(created)).map((way) => way());
  const faults = (path: string) => new Set(ways.filter((way) => way.path === path).map(({ fault }) => fault));
  expect(faults('data.options.initial_flips')).toEqual(new Set(['a missing field', 'another type', 'a bad value']));
  expect(faults('event_type')).toContain('a field twice');
  expect(faults('data.options.__proto__')).toEqual(new Set(['an unknown field']));
  expect(ways.some(({ text }) => /:-0[,}]/.test(text))).toBe(true);
});
