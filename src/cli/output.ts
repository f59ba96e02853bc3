/**
 * Where a command says something: results on stdout, everything else on stderr.
 *
 * With `--json`, stdout gets exactly one JSON object, whatever happens; text for people is then dropped or goes to
 * stderr. A reader who closes the pipe early (`| head`) is no error: the rest is dropped, the exit code stays true.
 */
import { EventEmitter, once } from 'node:events';
import type { Verdict } from '../harness/verdict.ts';
import { EXIT_CODES, type ExitCode } from './exit-code.ts';
import { allowsColour, coloured, type Paint, plain } from './paint.ts';
import type { Terminal, TerminalInput, TerminalOutput } from './terminal.ts';

/** As much of a stream as is needed here. */
export interface TextStream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

export interface OutputOptions {
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  readonly isJson: boolean;
  readonly paint: Paint;
  readonly terminal?: Terminal | undefined;
}

export class Output {
  readonly isJson: boolean;
  /** For text that goes to `line`. */
  readonly paint: Paint;
  /** Where somebody has keys and can see what is drawn; otherwise nothing. */
  readonly terminal: Terminal | undefined;
  /** For what a line at a time cannot show, such as a bar. */
  readonly stderr: TextStream;
  readonly #stdout: TextStream;
  #exitCode: ExitCode = EXIT_CODES.undecided;
  #isAnswered = false;

  constructor({ stdout, stderr, isJson, paint, terminal }: OutputOptions) {
    this.#stdout = stdout;
    this.stderr = stderr;
    this.isJson = isJson;
    this.paint = paint;
    this.terminal = terminal;
  }

  /** Code for the end of the process; undecided until there is an answer. */
  get exitCode(): ExitCode {
    return this.#exitCode;
  }

  /** A line of the result, for people. */
  line(text: string): void {
    if (!this.isJson) this.#stdout.write(`${text}\n`);
  }

  /** A result that is no text for people, as it is; waits while whoever reads it is slower. */
  async raw(text: string): Promise<void> {
    const stdout: unknown = this.#stdout;
    if (this.#stdout.write(text) !== false || !(stdout instanceof EventEmitter)) return;
    // A reader who has gone does not drain any more.
    const waiting = new AbortController();
    const { signal } = waiting;
    await Promise.race([once(stdout, 'drain', { signal }), once(stdout, 'close', { signal })]).catch(() => {});
    waiting.abort();
  }

  /** Progress, a warning or an error. */
  note(text: string): void {
    this.stderr.write(`${text}\n`);
  }

  /**
   * Ends the command: with `--json` writes the verdict and the fields as the one object. Only the first answer counts,
   * but a failure after it still changes the exit code.
   */
  answer(verdict: Verdict, fields: object, exitCode: ExitCode = EXIT_CODES[verdict]): void {
    this.#exitCode = exitCode;
    if (this.isJson && !this.#isAnswered) this.#stdout.write(`${JSON.stringify({ verdict, ...fields })}\n`);
    this.#isAnswered = true;
  }
}

/** As much of a process as is needed here. */
export interface Surroundings {
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  readonly env: NodeJS.ProcessEnv;
  readonly stdin?: TerminalInput;
}

/** The output that the arguments ask for. They are read here already because a mistake in them has to be told too. */
export function outputFor(args: readonly string[], surroundings: Surroundings): Output {
  const { stdout, stderr, env } = surroundings;
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  const isJson = options.includes('--json');
  const isColoured = !isJson && !options.includes('--no-color') && allowsColour(stdout, env);
  const terminal = isJson ? undefined : terminalOf(surroundings);
  return new Output({ stdout, stderr, isJson, paint: isColoured ? coloured : plain, terminal });
}

function terminalOf(surroundings: Surroundings): Terminal | undefined {
  const { stdout, env } = surroundings;
  if (!isScreen(stdout) || env.TERM === 'dumb') return undefined;
  // Asked for only now: a process opens its standard input when it is asked for it.
  const { stdin } = surroundings;
  return stdin?.isTTY === true ? { input: stdin, output: stdout } : undefined;
}

function isScreen(stream: TextStream): stream is TerminalOutput {
  return stream.isTTY === true && 'on' in stream;
}
