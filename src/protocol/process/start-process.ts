/**
 * A program as a process. It leads a group of its own, so that what it starts ends with it. Its streams do not keep this
 * process alive: whoever waits for an answer does.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { guardGroup } from './guard.ts';
import type { Listener, Program, StartProgram } from './program.ts';
import { Tail } from './tail.ts';

/** How long a process may take to end once its output has, and its output once it has. */
const GRACE_MS = 1000;

/** `words`: program and arguments; no shell looks at them. */
export function processOf([file = '', ...args]: readonly string[]): StartProgram {
  return (listener) => watch(spawn(file, args, { detached: true, stdio: 'pipe', windowsHide: true }), listener);
}

function watch(child: ChildProcessWithoutNullStreams, listener: Listener): Program {
  const tail = new Tail();
  const { pid, stdin, stdout, stderr } = child;
  const dismissGuard = pid === undefined ? () => {} : guardGroup(pid);
  let hasEnded = false;
  const end = (how: string | Error): void => {
    if (hasEnded) return;
    hasEnded = true;
    killGroup(child);
    dismissGuard();
    for (const stream of [stdin, stdout, stderr]) stream.destroy();
    listener.ended(how);
  };
  // Somebody else may hold the output of a process that has ended, and a process may go on without an output.
  const endSoon = (): void => void setTimeout(() => end(endOf(child)), GRACE_MS).unref();

  // Not told here: a process whose input is closed ends, or does not answer.
  stdin.on('error', () => {});
  stdout.on('data', (bytes: Buffer) => listener.output(bytes));
  stdout.on('end', endSoon);
  stderr.on('data', (bytes: Buffer) => tail.push(bytes));
  child.on('exit', () => {
    killGroup(child);
    endSoon();
  });
  child.on('close', () => end(endOf(child)));
  child.on('error', (error) => {
    if (pid === undefined) end(error);
  });
  child.unref();
  // Pipes of a child process are sockets.
  for (const stream of [stdin, stdout, stderr]) (stream as unknown as Socket).unref();

  return {
    write: (text) => void (stdin.writable && stdin.write(text)),
    endInput: () => void stdin.end(),
    kill: () => {
      stdout.destroy();
      killGroup(child);
    },
    lastMessages: () => tail.toString(),
  };
}

/** What it started is in its group, and may be there when it is not. */
function killGroup({ pid }: ChildProcessWithoutNullStreams): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in the group.
  }
}

function endOf({ exitCode, signalCode }: ChildProcessWithoutNullStreams): string {
  if (signalCode !== null) return `it was ended by ${signalCode}`;
  return exitCode === null ? 'it closed its standard output' : `it ended with exit code ${exitCode}`;
}
