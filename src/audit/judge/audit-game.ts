/**
 * Says everything that is wrong with one stored game.
 *
 * Method: what can be seen without knowing the game (numbers, types, fields, times, what comes after the end) is looked at in
 * all of it. The reducer folds the events up to the first one that leaves the table unknown, and no further: what comes
 * after it might be right or wrong, and nobody could tell. So one fault is one finding.
 */

import { INT_MAX } from '../../golf/limits.ts';
import { show } from '../../golf/show.ts';
import { gameIdSchema } from '../../golf/text.ts';
import { emptyTable } from '../../reducer/empty-table.ts';
import { AUDIT_CODES, type AuditCode, type AuditFinding, WARNINGS } from '../audit-finding.ts';
import type { StoredGame } from '../stored-game.ts';
import type { AuditedGame, AuditOutcome, AuditSettings } from './audited-game.ts';
import type { NumberedFault } from './fault.ts';
import { foldSteps } from './fold-steps.ts';
import { gamesRowFinding } from './games-row.ts';
import { numberFindings } from './number-findings.ts';
import { numberedRows } from './numbered-rows.ts';
import { readStep, type Step } from './read-step.ts';
import { timeFindings } from './time-findings.ts';

/** Never throws for what is stored, whatever it is. */
export function auditGame(game: StoredGame, settings: AuditSettings): AuditedGame {
  const findings = [...(game.unreadable ?? []), ...(isGameId(game.game_id) ? judge(game, settings) : [noGameId(game)])];
  return {
    game_id: game.game_id,
    outcome: outcomeOf(game, findings),
    events: game.events.length,
    findings: inOrder(findings),
  };
}

function isGameId(id: string): boolean {
  return gameIdSchema.safeParse(id).success;
}

function noGameId({ game_id }: StoredGame): AuditFinding {
  const fault = { path: 'game_id', expected: 'a UUID in lower case', found: show(game_id) };
  return { game_id, sequence_num: null, code: 'unparsable_data', ...fault };
}

function judge(game: StoredGame, settings: AuditSettings): AuditFinding[] {
  const isWhole = game.unreadable === undefined;
  const { numbers, unnumbered } = numberedRows(game.events);
  const steps = numbers.map((rows) => readStep(rows, settings));
  const folded = foldSteps(emptyTable(game.game_id), steps, settings);
  const endedAt = folded.endedAt ?? endOf(steps, folded.unjudgedFrom);
  // What is no number of an event is told as that, and not as something after the end.
  const isOver = (number: number | null): boolean =>
    endedAt !== undefined && number !== null && number > endedAt && number <= INT_MAX;
  const lastSteps = steps.filter(({ number }) => !isOver(number));
  const times = timeFindings(lastSteps);
  const faults: NumberedFault[] = [
    ...numberFindings(numbers, unnumbered, isWhole).filter(({ number }) => !isOver(number)),
    ...lastSteps.flatMap(({ number, fault }) => (fault === undefined ? [] : [{ number, ...fault }])),
    ...folded.faults,
    ...times,
    ...steps.filter(({ number }) => isOver(number)).map(afterEnd),
  ];
  const found = faults.map((fault) => findingOf(game.game_id, fault));
  const row =
    isWhole && unnumbered.length === 0
      ? gamesRowFinding(game, lastSteps, folded, { times: settings.gamesTimes && times.length === 0 })
      : undefined;
  return row === undefined ? found : [...found, row];
}

function findingOf(game_id: string, { number, code, path, expected, found }: NumberedFault): AuditFinding {
  return { game_id, sequence_num: number, code, path, expected, found };
}

/** Where the game ended if the fold did not get there: at the first end among those that nobody has judged. */
function endOf(steps: readonly Step[], unjudgedFrom: number | undefined): number | undefined {
  if (unjudgedFrom === undefined) return undefined;
  return steps.find(({ number, event }) => number >= unjudgedFrom && event?.event_type === 'game_ended')?.number;
}

function afterEnd({ number, row }: Step): NumberedFault {
  return {
    number,
    code: 'event_after_end',
    path: 'event_type',
    expected: 'nothing after the end of the game',
    found: show(row.event_type),
  };
}

function outcomeOf(game: StoredGame, findings: readonly AuditFinding[]): AuditOutcome {
  if (game.unreadable !== undefined) return 'unreadable';
  return findings.some(({ code }) => !WARNINGS.includes(code)) ? 'with_findings' : 'verified';
}

// Object.keys answers with the literal's own keys, which are the codes.
const CODES = Object.keys(AUDIT_CODES) as readonly AuditCode[];

/** The first of each number and code. */
function inOrder(findings: readonly AuditFinding[]): AuditFinding[] {
  const first = new Map<string, AuditFinding>();
  for (const finding of findings) {
    const key = `${finding.sequence_num}/${finding.code}`;
    if (!first.has(key)) first.set(key, finding);
  }
  const place = (finding: AuditFinding): number => finding.sequence_num ?? Number.POSITIVE_INFINITY;
  return [...first.values()].sort((one, other) =>
    place(one) === place(other) ? CODES.indexOf(one.code) - CODES.indexOf(other.code) : place(one) - place(other),
  );
}
