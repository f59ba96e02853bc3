/**
 * Whether `games_v2` says of a game what its events say.
 *
 * It is asked only if the events are known: all of them can be read, and none is impossible. A wrong card changes nothing in
 * that row.
 */

import { InvalidEventError } from '../../events/errors.ts';
import type { EventType } from '../../events/event-data.ts';
import { parseJson } from '../../events/json-text.ts';
import { canonicalTimestamp } from '../../events/timestamp.ts';
import { firstDifference } from '../../golf/first-difference.ts';
import { show } from '../../golf/show.ts';
import type { GameRecord } from '../../store/game-record.ts';
import { foldGameRecord } from '../../store/memory/fold-game-record.ts';
import type { AuditFinding } from '../audit-finding.ts';
import type { StoredGame, StoredGameRow } from '../stored-game.ts';
import type { Folded } from './fold-steps.ts';
import type { Step } from './read-step.ts';

const TABLE = 'games_v2';

export interface RowSettings {
  /** Whether times must be the same, too, and not only be there. */
  readonly times: boolean;
}

/** `steps`: up to the end of the game. `undefined` if the row is as it should be, or nobody can tell. */
export function gamesRowFinding(
  game: StoredGame,
  steps: readonly Step[],
  folded: Folded,
  settings: RowSettings,
): AuditFinding | undefined {
  const { game_id, row, events } = game;
  if (row === undefined || (row === null && events.length === 0)) return undefined;
  if (row === null) return finding(game_id, TABLE, 'a row', 'none');
  if (events.length === 0) return finding(game_id, TABLE, 'no row of a game without events', 'one');
  if (game.severalRows !== undefined) return finding(game_id, TABLE, 'one row', show(game.severalRows));
  const record = recordOf(steps, folded);
  if (record === undefined) return undefined;
  // A winner that the rules do not give is told at the end of the game, and is perhaps not what was written here.
  const isWinnerWrong = folded.faults.some(
    ({ number, path }) => number === folded.endedAt && path === 'data.winner_id',
  );
  const { winner_id: _winner, ...beforeEnd } = record;
  return differenceIn(game_id, row, isWinnerWrong ? beforeEnd : record, settings);
}

function recordOf(steps: readonly Step[], { faults }: Folded): GameRecord | undefined {
  if (faults.some(({ code }) => code === 'impossible_event')) return undefined;
  let record: GameRecord | undefined;
  let previousType: EventType | undefined;
  for (const [index, { number, event }] of steps.entries()) {
    if (event === undefined || number !== index + 1) return undefined;
    record = foldGameRecord(record, event, previousType);
    previousType = event.event_type;
  }
  return record;
}

function differenceIn(
  gameId: string,
  row: StoredGameRow,
  record: Partial<GameRecord>,
  { times }: RowSettings,
): AuditFinding | undefined {
  for (const [column, told] of Object.entries(record)) {
    if (!Object.hasOwn(row, column)) continue;
    const found = storedValue(column, row[column]);
    if (!times && TIMES.has(column) && (found === null) === (told === null)) continue;
    const difference = firstDifference(told, found);
    if (difference === undefined) continue;
    const joint = difference.path === '' || difference.path.startsWith('[') ? '' : '.';
    const path = `${TABLE}.${column}${joint}${difference.path}`;
    return finding(gameId, path, show(difference.left), show(difference.right));
  }
  return undefined;
}

const TIMES: ReadonlySet<string> = new Set(['created_at', 'started_at', 'completed_at']);

/** What the column holds, in the form that a record has it in. */
function storedValue(column: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (TIMES.has(column)) return canonicalTimestamp(value) ?? value;
  return column === 'options' ? jsonOr(value) : value;
}

/** Text that is no JSON is what was found. */
function jsonOr(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof InvalidEventError) return text;
    throw error;
  }
}

function finding(game_id: string, path: string, expected: string, found: string): AuditFinding {
  return { game_id, sequence_num: null, code: 'games_row', path, expected, found };
}
