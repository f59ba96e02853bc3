/** For the tests of this room: the program as a process of its own, started as a user starts it. */
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const LAUNCHER = fileURLToPath(new URL('../../../bin/mulligan.mjs', import.meta.url));
/** Makes the launcher believe that an older Node runs it. */
const PRETEND_NODE_20 =
  'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.0.0"}})';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  /** Directory in which it is started; that of the tests unless given. */
  readonly cwd?: string;
  readonly pretendsNode20?: boolean;
  /** Called when the launcher has been started; may send it a signal, and hear what it says meanwhile. */
  readonly whileRunning?: (kill: (signal: NodeJS.Signals) => void, stderr: Readable) => unknown;
}

export function runMulligan(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { input = '', env = {}, cwd, pretendsNode20 = false, whileRunning } = options;
  const nodeArgs = pretendsNode20 ? ['--import', PRETEND_NODE_20] : [];
  const { DATABASE_URL: _url, NO_COLOR: _colour, MULLIGAN_DEBUG: _debug, ...inherited } = process.env;
  const child = spawn(process.execPath, [...nodeArgs, LAUNCHER, ...args], { env: { ...inherited, ...env }, cwd });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // A program that ends without reading closes the pipe.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  whileRunning?.((signal) => child.kill(signal), child.stderr);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
