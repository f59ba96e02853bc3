/** The commands and their options. Each command is declared in its own file and loads its work only when it is called. */
import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { addAuditCommand } from './audit.ts';
import { addCampaignCommand } from './campaign.ts';
import { addCheckCommand } from './check.ts';
import { EXIT_CODES_HELP } from './exit-code.ts';
import { addExploreCommand } from './explore.ts';
import { addExportCommand } from './export.ts';
import { addFaultsCommand } from './faults.ts';
import { addFixturesCommand } from './fixtures.ts';
import { addImportCommand } from './import.ts';
import { addMergeCommand } from './merge.ts';
import { addMigrateCommand } from './migrate.ts';
import { addMutantsCommand } from './mutants.ts';
import { addNightlyCommand } from './nightly.ts';
import type { Output } from './output.ts';
import { addReachCommand } from './reach.ts';
import { addReplayCommand } from './replay.ts';
import { addReportCommand } from './report.ts';
import { addWorkerCommand } from './worker.ts';

/**
 * The program, ready to parse. Throws `CommanderError` or `UsageError` instead of ending the process; nothing is
 * printed for them yet. `writeHelp` gets help pages and the version.
 */
export function makeProgram(output: Output, writeHelp: (text: string) => void): Command {
  const program = new Command('mulligan')
    .description('Verification harness for event-sourced six-card Golf.')
    .version(packageJson.version)
    .option('--json', 'print one JSON object with a verdict, and nothing else, on stdout')
    .option('--no-color', 'no colour; neither when NO_COLOR is set or stdout is no terminal')
    .exitOverride()
    .configureOutput({ writeOut: writeHelp, writeErr: (text) => output.note(text.trimEnd()), outputError: () => {} })
    .configureHelp({ showGlobalOptions: true })
    .addHelpText(
      'after',
      `
Examples:
  $ mulligan check --games 10000 --seed 7   play and verify games
  $ mulligan replay game.jsonl             every table of a recorded game
  $ mulligan replay game.jsonl --at 24     one table in full
  $ mulligan fixtures check                games that failed once, played again
  $ mulligan migrate                       bring DATABASE_URL up to this version
${EXIT_CODES_HELP}`,
    );
  // One line for each command; they take over the settings above.
  addCheckCommand(program, output);
  addAuditCommand(program, output);
  addReplayCommand(program, output);
  addReportCommand(program, output);
  addReachCommand(program, output);
  addMutantsCommand(program, output);
  addExploreCommand(program, output);
  addFixturesCommand(program, output);
  addFaultsCommand(program, output);
  addNightlyCommand(program, output);
  addMigrateCommand(program, output);
  addImportCommand(program, output);
  addExportCommand(program, output);
  addMergeCommand(program, output);
  addCampaignCommand(program, output);
  addWorkerCommand(program, output);
  return program;
}
