/** What the user gets to see when a command fails: one message, one exit code, and never a stack trace for a mistake of his. */
import { CommanderError } from 'commander';
import { printable } from '../golf/show.ts';
import { EXIT_CODES, type ExitCode } from './exit-code.ts';
import type { Output } from './output.ts';
import { UsageError } from './usage-error.ts';

/** Failures of the edge that say by themselves what is wrong: by name, so that no command loads what it does not use. */
const EDGE_FAILURES: ReadonlySet<string> = new Set([
  'StoreConnectionError',
  'StoreQueryError',
  'MigrationError',
  'UnsafeServerError',
  'DamagedRowError',
  'ServerStartError',
  'ServerSettingError',
  'CampaignError',
  'NoSourcesError',
  'AuditQueueError',
]);

/** Tells the failure on stderr, answers `undecided` with an `error` field, and sets the exit code. */
export function reportFailure(error: unknown, output: Output, env: NodeJS.ProcessEnv): void {
  const { message, exitCode } = explain(error);
  output.note(`mulligan: ${message}`);
  const isDebugging = env.MULLIGAN_DEBUG !== undefined && env.MULLIGAN_DEBUG !== '';
  if (isDebugging && error instanceof Error) output.note(`${error.stack ?? ''}`);
  output.answer('undecided', { error: message }, exitCode);
}

function explain(error: unknown): { message: string; exitCode: ExitCode } {
  if (error instanceof UsageError) return { message: printable(error.message), exitCode: EXIT_CODES.usage };
  if (error instanceof CommanderError) return { message: commanderText(error), exitCode: EXIT_CODES.usage };
  if (!(error instanceof Error))
    return { message: `unexpected error: ${printable(String(error))}`, exitCode: EXIT_CODES.undecided };
  if (EDGE_FAILURES.has(error.name)) return { message: printable(error.message), exitCode: EXIT_CODES.undecided };
  const message = `unexpected error: ${error.name}: ${printable(error.message)}`;
  return { message, exitCode: EXIT_CODES.undecided };
}

/** `unknown option '--att' (did you mean --at?)` on one line. */
function commanderText(error: CommanderError): string {
  if (error.code === 'commander.help') return 'expected a command; mulligan --help lists them';
  const text = error.message.replace(/^error: /, '').replace(/\n\(Did you mean (.*)\?\)$/, ' (did you mean $1?)');
  return printable(text);
}
