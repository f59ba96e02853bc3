/** Runs the command that the arguments name, from its arguments to its exit code. */
import { CommanderError } from 'commander';
import { EXIT_CODES, type ExitCode } from './exit-code.ts';
import type { Output } from './output.ts';
import { makeProgram } from './program.ts';
import { reportFailure } from './report-failure.ts';

/** Answers with the code to exit with. Throws nothing: whatever fails is told on `output`. */
export async function run(args: readonly string[], output: Output, env: NodeJS.ProcessEnv): Promise<ExitCode> {
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
    } else reportFailure(error, output, env);
  }
  return output.exitCode;
}
