/** `mulligan merge`: shards that were played apart, as one campaign. */
import type { Command } from 'commander';
import type { MergeOptions } from './merge/merge-files.ts';
import type { Output } from './output.ts';
import { withSubject } from './subject-options.ts';

export function addMergeCommand(program: Command, output: Output): void {
  withSubject(
    program
      .command('merge')
      .summary('put the shards of a campaign together')
      .description(
        'Puts together what mulligan check --shard has written: the result is that of the campaign played in one piece.',
      )
      .argument('<file...>', 'the files of all shards, in any order')
      .option('--out <file>', 'write the whole campaign there')
      .option('--fixtures <directory>', 'where games that fail are written', 'fixtures'),
    'what was on trial, if it was not our own game',
  )
    .addHelpText(
      'after',
      `
A shard that is missing, there twice, not finished, of another campaign or of another version is
refused by name. Games that failed are played again here, and shrunk. The verdict is that of
mulligan check.

Examples:
  $ mulligan check --games 1000000 --seed 7 --shard 1/2 --out 1.json
  $ mulligan check --games 1000000 --seed 7 --shard 2/2 --out 2.json
  $ mulligan merge 1.json 2.json --out all.json`,
    )
    .action(async (files: string[], options: MergeOptions) => {
      const { mergeFiles } = await import('./merge/merge-files.ts');
      await mergeFiles(files, options, output);
    });
}
