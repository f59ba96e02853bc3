/** `mulligan fixtures`: what becomes of games that failed once. */
import type { Command } from 'commander';
import type { ChosenFixtures } from './fixtures/chosen-fixtures.ts';
import type { RetireOptions } from './fixtures/retire-fixtures.ts';
import type { Output } from './output.ts';
import { withSubject } from './subject-options.ts';

export function addFixturesCommand(program: Command, output: Output): void {
  const fixtures = program
    .command('fixtures')
    .summary('list, check, shrink and retire games that failed once')
    .description(
      'A fixture is a game that failed once, in a file. It is kept, so that its fault cannot come back unseen.',
    )
    .addHelpText(
      'after',
      `
Examples:
  $ mulligan fixtures list
  $ mulligan fixtures check
  $ mulligan fixtures shrink fixtures/replay-equivalence-3f2a9c1b.json
  $ mulligan fixtures retire fixtures/replay-equivalence-3f2a9c1b.json`,
    );
  addList(fixtures, output);
  addCheck(fixtures, output);
  addShrink(fixtures, output);
  addRetire(fixtures, output);
}

function addList(fixtures: Command, output: Output): void {
  withDirectory(fixtures.command('list'))
    .summary('what each fixture says')
    .description(
      'Lists every fixture: what it says, its property, its moves and where it comes from. Nothing is played.',
    )
    .addHelpText('after', '\nUndecided means that two files have one identity: one of them is too many.')
    .action(async (options: { readonly fixtures: string }) => {
      const { listFixtures } = await import('./fixtures/list-fixtures.ts');
      await listFixtures(options.fixtures, output);
    });
}

function addCheck(fixtures: Command, output: Output): void {
  withSubject(withStore(withDirectory(fixtures.command('check'))), PLAYS_AGAIN)
    .summary('play fixtures again')
    .description('Plays fixtures again, each under the property that found it.')
    .argument('[file...]', 'fixtures (default: all of the directory)')
    .addHelpText(
      'after',
      `
Outcomes:
  fails as recorded  the same fault is found again
  fails otherwise    another fault is found
  passes now         the fault is mended; the fixture guards against its return
  no longer legal    a move is refused, a deck does not fit, or the property is gone:
                     the fixture is stale and guards nothing
  not played         it is of a subject outside, and there is no --subject
Broken means that one fails, undecided that one is stale or not played, or that two have one
identity.

Examples:
  $ mulligan fixtures check
  $ mulligan fixtures check --store postgres --json`,
    )
    .action(async (files: string[], options: Omit<ChosenFixtures, 'files'>) => {
      const { checkFixtures } = await import('./fixtures/check-fixtures.ts');
      await checkFixtures({ ...options, files }, output);
    });
}

function addShrink(fixtures: Command, output: Output): void {
  withSubject(withStore(withDirectory(fixtures.command('shrink'))), PLAYS_AGAIN)
    .summary('make fixtures that fail smaller')
    .description('Shrinks fixtures that fail, and writes each file anew whose game became simpler.')
    .argument('[file...]', 'fixtures (default: all of the directory)')
    .addHelpText(
      'after',
      `
Another fault that is met gets a file of its own, beside the one that it was met in, which
stays. The verdict is that of mulligan fixtures check on the games as they were.

Examples:
  $ mulligan fixtures shrink
  $ mulligan fixtures shrink fixtures/replay-equivalence-3f2a9c1b.json`,
    )
    .action(async (files: string[], options: Omit<ChosenFixtures, 'files'>) => {
      const { shrinkFixtures } = await import('./fixtures/shrink-fixtures.ts');
      await shrinkFixtures({ ...options, files }, output);
    });
}

function addRetire(fixtures: Command, output: Output): void {
  withSubject(withStore(fixtures.command('retire')), PLAYS_AGAIN)
    .summary('remove fixtures that fail no more')
    .description('Removes fixtures that pass now or are no longer legal: all that are given, or none.')
    .argument('<file...>', 'fixtures')
    .option('--force', 'also those that fail, and those of stores that no PostgreSQL was asked about', false)
    .addHelpText(
      'after',
      `
Examples:
  $ mulligan fixtures retire fixtures/replay-equivalence-3f2a9c1b.json
  $ mulligan fixtures retire fixtures/one-winner-0c41d2e7.json --store postgres`,
    )
    .action(async (files: string[], options: Omit<RetireOptions, 'files'>) => {
      const { retireFixtures } = await import('./fixtures/retire-fixtures.ts');
      await retireFixtures({ ...options, files }, output);
    });
}

const PLAYS_AGAIN = 'the program that plays the fixtures of subjects outside again';

function withDirectory(command: Command): Command {
  return command.option('--fixtures <directory>', 'where the fixtures are', 'fixtures');
}

function withStore(command: Command): Command {
  return command.option('--store <kind>', 'memory, or postgres: properties of stores are asked there, too', 'memory');
}
