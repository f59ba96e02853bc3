/** What an audit came to: a verdict, for people and for `--json`. */
import type { AuditFinding } from '../../audit/audit-finding.ts';
import { auditVerdict } from '../../audit/audit-verdict.ts';
import type { Standing } from '../../audit/database/standing.ts';
import type { AuditSource } from '../../audit/record/audit-record.ts';
import { counted } from '../../golf/counted.ts';
import { printable } from '../../golf/show.ts';
import type { Verdict } from '../../harness/verdict.ts';
import { shellWord } from '../../report/words/shell-word.ts';
import { EXIT_CODES, type ExitCode } from '../exit-code.ts';
import type { Output } from '../output.ts';
import type { AuditRun } from './run-audit.ts';

export interface AuditCircumstances {
  /** Of this run. */
  readonly seconds?: number | undefined;
  /** How far it was before this run, which does not count for its rates. */
  readonly known?: Standing;
  /** What is wrong besides what the games have shown, a sentence each. */
  readonly breaches?: readonly string[];
  readonly page?: string | undefined;
}

/** Prints it and answers with it. */
export function answerAudit(run: AuditRun, circumstances: AuditCircumstances, output: Output): void {
  const { verdict, code } = verdictOf(run, circumstances);
  for (const line of auditLines(run, verdict, circumstances, output)) output.line(line);
  for (const breach of circumstances.breaches ?? []) output.note(`mulligan: ${printable(breach)}`);
  if (run.isEmpty) output.note('mulligan: expected events, found none');
  for (const id of run.record.standing.missing)
    output.note(`mulligan: game ${printable(id)}: expected events, found none`);
  if (run.error !== undefined) output.note(`mulligan: ${printable(run.error.message)}`);
  output.answer(verdict, auditFields(run, circumstances), code);
}

/** What was found stays found, but a run that something else ended says so before all. */
export function verdictOf(
  { record: { standing, ending }, error, isEmpty }: AuditRun,
  { breaches = [] }: AuditCircumstances,
): { readonly verdict: Verdict; readonly code: ExitCode } {
  const found = auditVerdict(standing.totals);
  const isBroken = found === 'broken' || breaches.length > 0;
  const isPartial = ending !== 'done' || error !== undefined || isEmpty || standing.missing.length > 0;
  const verdict = isBroken ? 'broken' : found === 'unreadable' || isPartial ? 'undecided' : 'held';
  if (ending === 'interrupted') return { verdict, code: EXIT_CODES.interrupted };
  if (ending !== 'done' || error !== undefined) return { verdict, code: EXIT_CODES.undecided };
  if (isBroken) return { verdict, code: EXIT_CODES.broken };
  return { verdict, code: found === 'unreadable' ? EXIT_CODES.unreadable : EXIT_CODES[verdict] };
}

/** `host:port/database`, or the names of logs. */
export function sourceText(source: AuditSource): string {
  return source.kind === 'database' ? source.target : source.files.join(', ');
}

/** What `--json` prints beside the verdict, and a report is made of. */
export function auditFields(
  { record, error }: AuditRun,
  { seconds, known, page, breaches = [] }: AuditCircumstances,
): object {
  const { source, choice, ending, standing, found } = record;
  const { totals } = standing;
  return {
    audited: sourceText(source),
    decks: choice.decks,
    exact_times: choice.exact_times,
    since: choice.since,
    games_chosen: choice.games,
    ...totals,
    misdealt: standing.misdealt,
    missing: standing.missing,
    ending,
    ...(error === undefined ? {} : { error: error.message }),
    ...(breaches.length === 0 ? {} : { breaches }),
    findings_total: found.findings,
    findings: found.first,
    findings_file: found.file,
    ...(seconds === undefined
      ? {}
      : {
          seconds: rounded(seconds),
          games_per_second: rounded((totals.games - (known?.totals.games ?? 0)) / seconds),
          events_per_second: rounded((totals.events - (known?.totals.events ?? 0)) / seconds),
        }),
    ...(page === undefined ? {} : { page }),
  };
}

/** Findings that people get to see; of the others the file tells. */
const SHOWN_MAX = 20;
/** Games whose cards were dealt otherwise, of all: a server that shuffles in its own way. */
const MISDEALT_SHARE = 0.9;

function auditLines(
  { record, kept }: AuditRun,
  verdict: Verdict,
  { seconds, known, page }: AuditCircumstances,
  { paint }: Output,
): string[] {
  const { standing, found, source, choice, ending } = record;
  const { games, verified, with_findings, unreadable, events, by_code } = standing.totals;
  const head = `${verdict}: ${counted(games, 'game')} = ${number(verified)} verified + ${number(with_findings)} with findings + ${number(unreadable)} unreadable; ${counted(events, 'event')}`;
  const lines = [paint(verdict === 'held' ? 'good' : 'bad', head)];
  if (seconds !== undefined) {
    const rate = (games - (known?.totals.games ?? 0)) / seconds;
    lines.push(`${seconds.toFixed(1)} s, ${counted(Math.round(rate), 'game')} a second`);
  }
  const codes = Object.entries(by_code).map(([code, count]) => `${code} ${number(count)}`);
  if (codes.length > 0) lines.push(codes.join(', '), '');
  for (const finding of found.first.slice(0, SHOWN_MAX)) lines.push(printable(findingText(finding)));
  const more = found.findings - Math.min(found.first.length, SHOWN_MAX);
  if (more > 0) lines.push(`… and ${number(more)} more`);
  const next = [];
  if (choice.decks === 'seed' && standing.misdealt > 0 && standing.misdealt >= MISDEALT_SHARE * games)
    next.push(
      'nearly every game was dealt otherwise than its seed says: a server that shuffles in its own way is audited with --decks told',
    );
  if (found.file !== null) next.push(`all findings: ${printable(found.file)}`);
  const game = found.first.find(({ game_id }) => game_id !== '')?.game_id;
  if (game !== undefined) next.push(`look at one: ${replayText(source, game)}`);
  if (ending !== 'done' && kept !== undefined) next.push(goOn(source, kept));
  if (page !== undefined) next.push(`page: ${printable(page)}`);
  return next.length === 0 ? lines : [...lines, '', ...next];
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

/** `game 7f3a… event 12: wrong_card: data.card: expected A♥, found 7♠` */
export function findingText({ game_id, sequence_num, code, path, expected, found }: AuditFinding): string {
  const game = game_id === '' ? 'no game' : `game ${game_id}`;
  const event = sequence_num === null ? '' : ` event ${sequence_num}`;
  const place = path === '' ? '' : `${path}: `;
  return `${game}${event}: ${code}: ${place}expected ${expected}, found ${found}`;
}

function replayText(source: AuditSource, game: string): string {
  if (source.kind === 'database')
    return `npx mulligan replay --game ${shellWord(game)} --database-url … --allow-other-schema`;
  return `npx mulligan replay ${source.files.length === 1 ? shellWord(source.files[0] ?? '') : '…'}`;
}

function goOn(source: AuditSource, kept: string): string {
  const url = source.kind === 'database' ? ' --database-url …' : '';
  return `not finished; to go on: npx mulligan audit --resume ${shellWord(kept)}${url}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
