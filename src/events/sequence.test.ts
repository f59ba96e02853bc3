import { describe, expect, it } from 'vitest';
import { parseEventValue } from './codec.ts';
import { SequenceError } from './errors.ts';
import type { GameEvent } from './event.ts';
import { assertContiguous, assertContinues } from './sequence.ts';
import { GAME_ID, sampleEvent } from './testing/sample-events.ts';

const OTHER_GAME = '0b8e4b2a-1c2d-4e5f-8a9b-0c1d2e3f4a5c';

function event(type: 'game_created' | 'flip_skipped', sequence_num: number, game_id = GAME_ID): GameEvent {
  return parseEventValue({ ...sampleEvent(type), sequence_num, game_id });
}

function faultOf(check: () => void): SequenceError {
  try {
    check();
  } catch (error) {
    if (error instanceof SequenceError) return error;
    throw error;
  }
  throw new Error('expected a refusal, found none');
}

describe('an event continues a log', () => {
  it('that is empty, if it is game_created with number 1', () => {
    assertContinues({ game_id: GAME_ID, sequence_num: 0 }, event('game_created', 1));
  });

  it('if it has the next number of the same game', () => {
    assertContinues({ game_id: GAME_ID, sequence_num: 6 }, event('flip_skipped', 7));
  });
});

describe('an event does not continue a log', () => {
  it.each([1, 5, 6, 8])('with number %i after 6', (number) => {
    const fault = faultOf(() => assertContinues({ game_id: GAME_ID, sequence_num: 6 }, event('flip_skipped', number)));
    expect(fault).toMatchObject({ subject: 'sequence_num', gameId: GAME_ID, expected: 7, found: number });
    expect(fault.message).toBe(`game ${GAME_ID}: expected sequence_num 7, found ${number}`);
  });

  it('that is empty, with number 2', () => {
    const fault = faultOf(() => assertContinues({ game_id: GAME_ID, sequence_num: 0 }, event('flip_skipped', 2)));
    expect(fault).toMatchObject({ subject: 'sequence_num', expected: 1, found: 2 });
  });

  it('of another game', () => {
    const fault = faultOf(() =>
      assertContinues({ game_id: GAME_ID, sequence_num: 6 }, event('flip_skipped', 7, OTHER_GAME)),
    );
    expect(fault).toMatchObject({ subject: 'game_id', expected: GAME_ID, found: OTHER_GAME });
  });

  it('that is empty, unless it is game_created', () => {
    const fault = faultOf(() => assertContinues({ game_id: GAME_ID, sequence_num: 0 }, event('flip_skipped', 1)));
    expect(fault).toMatchObject({ subject: 'event_type', expected: 'game_created', found: 'flip_skipped' });
  });

  it('when it is game_created and not the first', () => {
    const fault = faultOf(() => assertContinues({ game_id: GAME_ID, sequence_num: 1 }, event('game_created', 2)));
    expect(fault).toMatchObject({ subject: 'event_type', found: 'game_created' });
  });
});

describe('events follow one another', () => {
  it('from the first on, or from anywhere', () => {
    assertContiguous([]);
    assertContiguous([event('game_created', 1), event('flip_skipped', 2), event('flip_skipped', 3)]);
    assertContiguous([event('flip_skipped', 41), event('flip_skipped', 42)]);
  });

  it.each<[string, GameEvent[], SequenceError['subject']]>([
    ['a gap', [event('flip_skipped', 2), event('flip_skipped', 4)], 'sequence_num'],
    ['a repetition', [event('flip_skipped', 2), event('flip_skipped', 2)], 'sequence_num'],
    ['a step back', [event('flip_skipped', 2), event('flip_skipped', 3), event('flip_skipped', 2)], 'sequence_num'],
    ['two games', [event('flip_skipped', 2), event('flip_skipped', 3, OTHER_GAME)], 'game_id'],
    ['another beginning', [event('flip_skipped', 1), event('flip_skipped', 2)], 'event_type'],
    ['a second beginning', [event('game_created', 1), event('game_created', 2)], 'event_type'],
  ])('but not with %s', (_, events, subject) => {
    expect(faultOf(() => assertContiguous(events)).subject).toBe(subject);
  });
});
