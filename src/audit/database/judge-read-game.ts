/** From a game as it was read to what is wrong with it. */
import { counted } from '../../golf/counted.ts';
import type { AuditFinding } from '../audit-finding.ts';
import { auditGame } from '../judge/audit-game.ts';
import type { AuditedGame, AuditSettings } from '../judge/audited-game.ts';
import type { StoredEvent, StoredGame } from '../stored-game.ts';
import type { GameRows } from './game-rows.ts';
import { EVENTS_OF_GAME_MAX, type ReadGame } from './stored-games.ts';

export interface ReadWith {
  readonly settings: AuditSettings;
  /** None if there is no table of games. */
  readonly rows: GameRows | undefined;
  /** What of the game could not be read. */
  readonly unreadable?: readonly AuditFinding[] | undefined;
  /** Whether events may be on pages that cannot be read, without anybody knowing whose they are. */
  readonly mayLackEvents?: boolean;
}

export function judgeReadGame(
  game: ReadGame,
  { settings, rows, unreadable, mayLackEvents = false }: ReadWith,
): AuditedGame {
  const row =
    rows === undefined || rows.unreadable.has(game.game_id) ? undefined : (rows.rows.get(game.game_id) ?? null);
  const stored: StoredGame = {
    game_id: game.game_id,
    events: game.events,
    row,
    severalRows: rows?.several.get(game.game_id),
  };
  const judged = audited(stored, unreadable, settings, mayLackEvents);
  const odd = [...tooLong(game), ...unreadableRow(game.game_id, rows)];
  if (odd.length === 0) return { ...judged, events: game.rows };
  const isTooLong = game.rows > game.events.length;
  const outcome = judged.outcome !== 'verified' ? judged.outcome : isTooLong ? 'with_findings' : 'unreadable';
  return { ...judged, outcome, events: game.rows, findings: [...judged.findings, ...odd] };
}

function audited(
  stored: StoredGame,
  unreadable: readonly AuditFinding[] | undefined,
  settings: AuditSettings,
  mayLackEvents: boolean,
): AuditedGame {
  if (unreadable !== undefined) return auditGame({ ...stored, unreadable }, settings);
  const first = auditGame(stored, settings);
  if (!mayLackEvents || first.outcome !== 'with_findings') return first;
  // What is missing is told by gaps, and the end of a game by its row.
  const isLacking = first.findings.some(({ code }) => code === 'gap' || code === 'wrong_start' || code === 'games_row');
  if (!isLacking) return first;
  const lacking: AuditFinding = {
    game_id: stored.game_id,
    sequence_num: firstMissing(stored.events),
    code: 'unreadable_page',
    path: 'events',
    expected: 'an event, or none on the pages that cannot be read',
    found: 'none on the others',
  };
  return auditGame({ ...stored, unreadable: [lacking] }, settings);
}

function firstMissing(events: readonly StoredEvent[]): number {
  const numbers = new Set(events.map(({ sequence_num }) => sequence_num));
  let number = 1;
  while (numbers.has(number)) number += 1;
  return number;
}

/** Rows that were left out as unreadable are told as such. */
function tooLong({ game_id, rows, events }: ReadGame): AuditFinding[] {
  if (rows === events.length) return [];
  const expected = `a game of at most ${counted(EVENTS_OF_GAME_MAX, 'event')}`;
  const found = `${counted(rows, 'event')}, of which the first ${counted(events.length, 'one')} were judged`;
  return [{ game_id, sequence_num: null, code: 'impossible_event', path: '', expected, found }];
}

function unreadableRow(game_id: string, rows: GameRows | undefined): AuditFinding[] {
  const says = rows?.unreadable.get(game_id);
  if (says === undefined) return [];
  return [
    {
      game_id,
      sequence_num: null,
      code: 'unreadable_row',
      path: 'games_v2',
      expected: 'a row that can be read',
      found: says,
    },
  ];
}
