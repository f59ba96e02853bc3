/** A command of this program in a process of its own: what it does to its memory, or dies of, is not ours. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import type { TextStream } from '../output.ts';

/** How it ended. */
export interface PartEnd {
  readonly stdout: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What kept it from being started, if anything did. */
  readonly failure?: string;
}

/** `program`: the launcher. What it says on the way goes to `stderr`; `signal` ends it in order. */
export async function runPart(
  program: string,
  args: readonly string[],
  stderr: TextStream,
  signal: AbortSignal,
): Promise<PartEnd> {
  const child = fork(program, [...args, '--json'], {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // As for who was handed over to (bin/mulligan.mjs): it ends with us, even when we are killed.
    env: { ...process.env, MULLIGAN_HANDED_OVER: '1' },
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => stderr.write(text));
  // A terminal has sent Ctrl-C to it already; who is told twice ends once.
  const interrupt = (): boolean => child.kill('SIGINT');
  signal.addEventListener('abort', interrupt);
  try {
    const stdout = child.stdout === null ? Buffer.alloc(0) : buffer(child.stdout);
    const [code, killedBy] = await once(child, 'close');
    return { stdout: (await stdout).toString('utf8'), code, signal: killedBy };
  } catch (error) {
    return { stdout: '', code: null, signal: null, failure: String(error) };
  } finally {
    signal.removeEventListener('abort', interrupt);
  }
}
