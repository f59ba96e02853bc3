import { expect, it } from 'vitest';
import type { Json } from '../protocol/messages.ts';
import { nameOfEvent } from './subject-play.ts';

it.for<[Json | undefined, string]>([
  [{ type: 'b', event_type: 'a' }, 'a'],
  [{ event_type: 1, type: 'drawn' }, 'drawn'],
  [{ eventType: 'cardDrawn', payload: {} }, 'cardDrawn'],
  [{ kind: 'CardDrawn' }, 'CardDrawn'],
  [{ event: 'drawn', data: {} }, 'drawn'],
  [{ type: '', kind: 'CardDrawn' }, 'CardDrawn'],
  [{ CardDrawn: { card: 'A' } }, 'CardDrawn'],
  [['drawn', 1], 'drawn'],
  [{ name: 'Ann', seat: {} }, 'unnamed'],
  [{ count: 1 }, 'unnamed'],
  [{ nothing: null }, 'unnamed'],
  [{}, 'unnamed'],
  [[], 'unnamed'],
  [[1, 'drawn'], 'unnamed'],
  [null, 'unnamed'],
  ['drawn', 'unnamed'],
  [undefined, ''],
])('%j is called %j', ([event, name]) => {
  expect(nameOfEvent(event)).toBe(name);
});
