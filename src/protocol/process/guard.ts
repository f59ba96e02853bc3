/**
 * Ends a group of processes when this process, or the thread that started the guard, is no more, however it ended.
 *
 * Method: a shell in a session of its own waits at the other end of a pipe. If it reads a line, it was dismissed; if the
 * pipe just ends, there is nobody left who could do it, and it kills the group.
 */
import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

const WAIT_AND_KILL = 'read -r dismissed || kill -KILL -"$0"';

/** Answers with how to dismiss the guard. Where there is no such shell, there is no guard. */
export function guardGroup(leaderPid: number): () => void {
  const guard = spawn('/bin/sh', ['-c', WAIT_AND_KILL, `${leaderPid}`], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.on('error', () => {});
  guard.stdin.on('error', () => {});
  guard.unref();
  // Pipes of a child process are sockets.
  (guard.stdin as unknown as Socket).unref();
  return () => guard.stdin.end('dismissed\n');
}
