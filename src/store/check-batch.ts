/** What every store asks of events before it looks at what it already holds. */
import { parseEventValue } from '../events/codec.ts';
import { InvalidEventError } from '../events/errors.ts';
import type { GameEvent } from '../events/event.ts';
import { assertContiguous } from '../events/sequence.ts';

/** Events that follow one another in one game; copies that nobody else holds. */
export interface Batch {
  readonly gameId: string;
  readonly firstSequence: number;
  readonly lastSequence: number;
  readonly events: readonly GameEvent[];
}

/**
 * Copies and checks a batch; `undefined` for an empty one. Throws `InvalidEventError`, in a longer batch with the
 * event's place (from 0) in the path, and `SequenceError` for two games, a gap within, or a misplaced `game_created`.
 */
export function checkBatch(events: readonly GameEvent[]): Batch | undefined {
  const checked = events.map((event, index) => checkEvent(event, events.length === 1 ? undefined : index));
  assertContiguous(checked);
  const first = checked[0];
  if (first === undefined) return undefined;
  const firstSequence = first.sequence_num;
  return { gameId: first.game_id, firstSequence, lastSequence: firstSequence + checked.length - 1, events: checked };
}

function checkEvent(event: unknown, index: number | undefined): GameEvent {
  try {
    return parseEventValue(event);
  } catch (cause) {
    if (index === undefined || !(cause instanceof InvalidEventError)) throw cause;
    const path = cause.path === '' ? `[${index}]` : `[${index}].${cause.path}`;
    throw new InvalidEventError({ path, expected: cause.expected, found: cause.found }, { cause });
  }
}
