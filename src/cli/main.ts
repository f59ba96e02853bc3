/** Entry of the command line: runs the command that the arguments name and sets the exit code of this process. */
import { EXIT_CODES } from './exit-code.ts';
import { outputFor } from './output.ts';
import { reportFailure } from './report-failure.ts';
import { run } from './run.ts';

const args = process.argv.slice(2);
const output = outputFor(args, process);
guardStreams();
process.on('uncaughtException', (error) => {
  reportFailure(error, output, process.env);
  process.exit(EXIT_CODES.undecided);
});
const exitCode = await run(args, output, process.env);
// A result that could not be written stays a failure, whatever the verdict.
process.exitCode ??= exitCode;

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
