/** What every store asks of a question before it answers. All throw `InvalidQueryError`. */
import { ID_CHARACTERS_MAX, INT_MAX, ROOM_CODE_CHARACTERS_MAX } from '../golf/limits.ts';
import { gameIdSchema, playerIdSchema, roomCodeSchema } from '../golf/text.ts';
import { InvalidQueryError } from './errors.ts';
import type { SequenceRange } from './event-store.ts';
import { GAME_STATUSES, type GameFilter } from './game-record.ts';

/** Throws `InvalidQueryError` for what is no UUID in lower case. */
export function checkGameId(gameId: string): void {
  if (!gameIdSchema.safeParse(gameId).success)
    throw new InvalidQueryError({ subject: 'game id', expected: 'a UUID in lower case', found: gameId });
}

/** Both bounds, with what they mean when they are left out. */
export function checkRange(range: SequenceRange = {}): { from: number; to: number } {
  return {
    from: checkBound('fromSequence', range.fromSequence ?? 1),
    to: checkBound('toSequence', range.toSequence ?? INT_MAX),
  };
}

function checkBound(subject: string, bound: number): number {
  if (Number.isInteger(bound) && bound >= 0 && bound <= INT_MAX) return bound;
  throw new InvalidQueryError({ subject, expected: `a whole number from 0 to ${INT_MAX}`, found: bound });
}

/** Throws `InvalidQueryError` for a field that no game could have. */
export function checkFilter({ status, roomCode, playerId, gamesMax }: GameFilter): void {
  if (status !== undefined && !GAME_STATUSES.includes(status))
    throw new InvalidQueryError({ subject: 'status', expected: `one of ${GAME_STATUSES.join(', ')}`, found: status });
  if (roomCode !== undefined && !roomCodeSchema.safeParse(roomCode).success)
    throw new InvalidQueryError({
      subject: 'roomCode',
      expected: `text of 1 to ${ROOM_CODE_CHARACTERS_MAX} characters`,
      found: roomCode,
    });
  if (playerId !== undefined && !playerIdSchema.safeParse(playerId).success)
    throw new InvalidQueryError({
      subject: 'playerId',
      expected: `text of 1 to ${ID_CHARACTERS_MAX} characters`,
      found: playerId,
    });
  if (gamesMax !== undefined && (!Number.isInteger(gamesMax) || gamesMax < 1 || gamesMax > INT_MAX))
    throw new InvalidQueryError({
      subject: 'gamesMax',
      expected: `a whole number from 1 to ${INT_MAX}`,
      found: gamesMax,
    });
}
