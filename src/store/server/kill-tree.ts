/** A server with all its processes, killed at once: to its data that is what a power failure is. */
import { type ChildProcess, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two looks whether all have gone. */
const LOOK_EVERY_MS = 5;

/** Kills the process and its children, and returns when none of them is left. */
export async function killTree(parent: ChildProcess): Promise<void> {
  const { pid } = parent;
  if (pid === undefined || parent.exitCode !== null || parent.signalCode !== null) return;
  // Until this process has heard of its end, there still is something under its number.
  const exited = once(parent, 'exit');
  const processes = [pid, ...childrenOf(pid)];
  for (const member of processes) kill(member);
  // One that was born in between is an orphan, and ends by itself when it finds its parent gone.
  while (processes.some(isRunning)) await sleep(LOOK_EVERY_MS);
  await exited;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return statusOf(pid) !== 'Z';
  } catch {
    return false;
  }
}

/** A process that ended and whom nobody has asked after is a zombie, `Z`; it does nothing any more. */
function statusOf(pid: number): string | undefined {
  return statOf(pid)?.[0];
}

function childrenOf(parent: number): number[] {
  try {
    const pids = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
    return pids.filter((pid) => statOf(pid)?.[1] === String(parent));
  } catch {
    // No such directory on this system.
    const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
    const rows = table
      .trim()
      .split('\n')
      .map((row) => row.trim().split(/\s+/).map(Number));
    return rows.flatMap(([pid, ppid]) => (pid !== undefined && ppid === parent ? [pid] : []));
  }
}

/** State and parent, from the fields after the program's name, which stands in brackets and may hold anything. */
function statOf(pid: number): [state: string, parent: string] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [state, parent];
  } catch {
    return undefined;
  }
}
