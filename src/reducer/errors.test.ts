import { expect, it } from 'vitest';
import type { GameEvent } from '../events/event.ts';
import { seededDecks } from '../golf/deck-source.ts';
import { applyEvent } from './apply-event.ts';
import { emptyTable } from './empty-table.ts';
import { ContradictionError, EmptyLogError, InvalidUpToError, LogTooShortError } from './errors.ts';
import { card, joined, lobby, next, refusal } from './test-kit.ts';

it('tells an unknown object of the right card from the card itself', () => {
  const base = lobby(['ann', 'bo']);
  const table = {
    ...base,
    phase: 'playing' as const,
    turn_step: 'draw' as const,
    current_player_idx: 0,
    deck: [card('10h')],
  };
  const copy = { ...card('10h') };
  expect(refusal(table, next(table, 'card_drawn', 'ann', { source: 'deck', card: copy }))).toMatchObject({
    subject: 'data.card',
    expected: '10♥',
    found: '{"rank":"10","suit":"hearts"}',
  });
});

it('keeps control characters of ids out of messages', () => {
  const table = lobby(['ann', 'b\u001b[31m']);
  const error = refusal(table, joined(table, 'b\u001b[31m'));
  expect(error).toBeInstanceOf(ContradictionError);
  expect(error.message).not.toContain('\u001b');
});

it.each([
  [new EmptyLogError(), 'EmptyLogError', 'log: expected at least 1 event, found none'],
  [new InvalidUpToError(-1), 'InvalidUpToError', 'upTo: expected a whole number from 0, found -1'],
  [
    new LogTooShortError({ gameId: 'g', upTo: 5, last: 2 }),
    'LogTooShortError',
    'game g: expected events up to 5, found a log that ends with 2',
  ],
])('%s tells by its name and its words what is wrong', (error, name, message) => {
  expect(error).toMatchObject({ name, message });
});

it('names a contradiction as one, and what was expected instead of an event that is none', () => {
  const table = lobby(['ann', 'bo']);
  const odd = { ...joined(table, 'cy'), event_type: 'card_eaten' } as unknown as GameEvent;
  expect(refusal(table, odd)).toMatchObject({
    name: 'ContradictionError',
    subject: 'event_type',
    expected: 'an event of this game',
  });
});

it('says that a game which is over is left by nobody', () => {
  const table = { ...lobby(['ann', 'bo']), phase: 'game_over' as const };
  expect(refusal(table, next(table, 'player_left', 'ann', { reason: 'left' }))).toMatchObject({
    subject: 'phase',
    expected: 'a game that is not over',
    found: '"game_over"',
  });
});

it('knows two piles to draw from', () => {
  const table = {
    ...lobby(['ann', 'bo']),
    phase: 'playing' as const,
    turn_step: 'draw' as const,
    current_player_idx: 0,
    deck: [card('10h')],
  };
  const data = { source: 'sleeve' as 'deck', card: card('10h') };
  expect(refusal(table, next(table, 'card_drawn', 'ann', data))).toMatchObject({
    subject: 'data.source',
    expected: '"deck" or "discard"',
    found: '"sleeve"',
  });
});

it('passes on what is no fault of the event', () => {
  const table = new Proxy(lobby(['ann', 'bo']), {
    get: (target, key) => {
      if (key === 'sequence_num') throw new RangeError('the table is gone');
      return Reflect.get(target, key);
    },
  });
  const event = joined(lobby(['ann', 'bo']), 'cy');
  expect(() => applyEvent(table, event, seededDecks)).toThrow(new RangeError('the table is gone'));
});

it('begins with a table of which nothing is known yet', () => {
  expect(emptyTable('g')).toMatchObject({ game_id: 'g', sequence_num: 0, room_code: '', host_id: '', players: [] });
});
