#!/usr/bin/env node
/**
 * Starts the command line. Plain JavaScript, so that an old Node can read it: the project itself needs Node 24, which
 * it brings along as the npm package `node`. A Node that is new enough runs the program right here.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as module from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR_MIN = 24;
/** The same as in src/cli/exit-code.ts, which cannot be read from here. */
const EXIT_UNDECIDED = 3;
/** Set for a process that was handed over to. */
const HANDED_OVER = 'MULLIGAN_HANDED_OVER';
/** A process that a signal ended, as shells count it: 130 for SIGINT. */
const EXIT_SIGNAL_BASE = 128;

const sources = new URL('../src/cli/main.ts', import.meta.url);
/** A clone runs its sources, a package what was built of them: Node strips no types below node_modules. */
const main = existsSync(sources) ? sources : new URL('../lib/cli/main.js', import.meta.url);

// Without it, every start compiles the program anew, which is half of what a short command takes.
module.enableCompileCache?.();
if (Number.parseInt(process.versions.node, 10) >= NODE_MAJOR_MIN) {
  endWithParent();
  await import(main.href);
} else {
  const ownNode = findOwnNode();
  if (ownNode !== undefined) handOver(ownNode);
  else giveUp(`expected Node ${NODE_MAJOR_MIN} or newer, found ${process.versions.node}; npm install brings one along`);
}

/** Beside this package or above it, wherever npm has put it; none if npm was not allowed to complete it. */
function findOwnNode() {
  const name = `node/bin/node${process.platform === 'win32' ? '.exe' : ''}`;
  try {
    return module.createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}

/** The child is this file again. It writes to the same terminal and gets every signal, and its exit code is ours. */
function handOver(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    // The channel carries nothing: it is there to break when this process is killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [HANDED_OVER]: '1' },
  });
  // A terminal sends Ctrl-C to the child as well, anybody else only to us: whoever counts signals may see one twice.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => giveUp(`the project's own Node does not start: ${error.message}`));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? EXIT_SIGNAL_BASE + constants.signals[signal];
  });
}

/** Of a process that was killed nobody passes the signal on, so who was handed over to notices by himself. */
function endWithParent() {
  if (process.channel === undefined || process.env[HANDED_OVER] === undefined) return;
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}

function giveUp(error) {
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ verdict: 'undecided', error })}\n`);
  process.stderr.write(`mulligan: ${error}\n`);
  process.exitCode = EXIT_UNDECIDED;
}
