/** `mulligan report`: results as a page. */
import type { Command } from 'commander';
import { GAMES_MAX } from './check.ts';
import type { Output } from './output.ts';
import type { ReportOptions } from './report/report-command.ts';
import { share } from './share.ts';
import { wholeNumber } from './whole-number.ts';

export function addReportCommand(program: Command, output: Output): void {
  program
    .command('report')
    .summary('make a page of results')
    .description('Tells results as one page that needs nothing else, with a viewer of the games that failed.')
    .argument('<result...>', 'files of check --out, and what check, mutants, explore and faults answer with --json')
    .option('--history <file>', 'the nights before, as mulligan nightly writes them')
    .option('--out <directory>', 'where the files are written', 'reports/page')
    .option('--fixtures <directory>', 'where games that failed were written', 'fixtures')
    .option('--subject <module>', 'the module that was on trial, if there was one')
    .option('--fidelity-min <share>', 'the limit of fidelity', share('--fidelity-min'), 1)
    .option('--games-min <number>', 'the limit of games', wholeNumber('--games-min', { min: 1, max: GAMES_MAX }), 1)
    .option('--annotate', 'say on stderr what is new, as commands that GitHub makes annotations of')
    .addHelpText(
      'after',
      `
Writes index.html, report.json (docs/report.schema.json), summary.md (for the page of a CI run),
junit.xml, ctrf.json and, of mutants, mutation-report.json. Campaigns of different versions, and
games that would count twice, are refused. The verdict is that of all results together.

Examples:
  $ mulligan check --games 100000 --out night.json
  $ mulligan report night.json
  $ mulligan report reports/*.json --history reports/history.jsonl --out public`,
    )
    .action(async (files: string[], options: ReportOptions) => {
      const { reportCommand } = await import('./report/report-command.ts');
      await reportCommand(files, options, output);
    });
}
