/**
 * Sequence rules: what makes a list of events one game's log. They hold without knowing anything of Golf.
 * Rule: docs/rules.md, Events.
 */
import { SequenceError } from './errors.ts';
import type { GameEvent } from './event.ts';

/** Where a log has got to: its game, and the number of its last event (0 when there is none yet). */
export interface LogPosition {
  readonly game_id: string;
  readonly sequence_num: number;
}

/** Throws `SequenceError` unless `event` is the next of the log: same game, next number, `game_created` first and only first. */
export function assertContinues(position: LogPosition, event: GameEvent): void {
  if (event.game_id !== position.game_id) throw outOfOrder(position, 'game_id', position.game_id, event.game_id);
  const expected = position.sequence_num + 1;
  if (event.sequence_num !== expected) throw outOfOrder(position, 'sequence_num', expected, event.sequence_num);
  if (expected === 1 && event.event_type !== 'game_created')
    throw outOfOrder(position, 'event_type', 'game_created', event.event_type);
  if (expected > 1 && event.event_type === 'game_created')
    throw outOfOrder(position, 'event_type', 'any but game_created after the first event', event.event_type);
}

/** Throws `SequenceError` unless the events follow one another within one game, wherever they start. */
export function assertContiguous(events: readonly GameEvent[]): void {
  const first = events[0];
  if (first === undefined) return;
  let position: LogPosition = { game_id: first.game_id, sequence_num: first.sequence_num - 1 };
  for (const event of events) {
    assertContinues(position, event);
    position = event;
  }
}

function outOfOrder(
  position: LogPosition,
  subject: SequenceError['subject'],
  expected: string | number,
  found: string | number,
): SequenceError {
  return new SequenceError({ subject, gameId: position.game_id, expected, found });
}
