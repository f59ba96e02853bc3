/** Entry of the command line: runs the command that the arguments name and sets the exit code of this process. */
import { CommanderError } from 'commander';
import { EXIT_CODES } from './exit-code.ts';
import { type Output, outputFor } from './output.ts';
import { makeProgram } from './program.ts';
import { reportFailure } from './report-failure.ts';

const args = process.argv.slice(2);
const output = outputFor(args, process);
guardStreams();
process.on('uncaughtException', (error) => {
  reportFailure(error, output, process.env);
  process.exit(EXIT_CODES.undecided);
});
const exitCode = await run(args, output);
// A result that could not be written stays a failure, whatever the verdict.
process.exitCode ??= exitCode;

/** Code to exit with. */
async function run(args: readonly string[], output: Output): Promise<number> {
  let help = '';
  const writeHelp = (text: string): void => {
    help += text;
    output.line(text.trimEnd());
  };
  try {
    await makeProgram(output, writeHelp).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) {
      // Help or version, as asked for: a success, but no verdict on anything.
      output.answer('undecided', { help }, EXIT_CODES.held);
    } else reportFailure(error, output, process.env);
  }
  return output.exitCode;
}

/** A stream that fails emits its error long after the write; without a listener that would end the process. */
function guardStreams(): void {
  process.stderr.on('error', () => {});
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads has seen enough; what follows is dropped.
    if (error.code === 'EPIPE') return;
    output.note(`mulligan: cannot write to stdout: ${error.message}`);
    process.exitCode = EXIT_CODES.undecided;
  });
}
