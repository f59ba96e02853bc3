/**
 * A test that never returns cannot be stopped by its own timer: the process is busy. So each test process has a thread
 * beside it that ends the process when a test is still running long after its time, and the run is red instead of endless.
 */
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeEach } from 'vitest';

declare global {
  /** One for each process: this file runs before each test file, and many test files share a process. */
  var watchdog: Worker | undefined;
}

/** Milliseconds that a test has, beyond its time, to come back to its own timer. */
const GRACE_MS = 15_000;
/** Milliseconds for what a file does outside of its tests: a test's time, and the grace. */
const COLLECT_MAX_MS = 75_000;

// A thread's own `process.stderr` goes through the main thread, which is the busy one.
const watch = `
const { writeSync } = require('node:fs');
const { parentPort } = require('node:worker_threads');
let timer;
parentPort.on('message', (running) => {
  clearTimeout(timer);
  if (running !== null) timer = setTimeout(bite, running.limitMs, running);
});
function bite({ name, limitMs }) {
  writeSync(2, \`"\${name}" did not end within \${limitMs / 1000} s: is there a loop that never ends?\\n\`);
  process.kill(process.pid, 'SIGKILL');
}
`;

function startWatchdog(): Worker {
  const worker = new Worker(watch, { eval: true });
  worker.unref();
  return worker;
}

globalThis.watchdog ??= startWatchdog();
const thread = globalThis.watchdog;
thread.postMessage({ name: 'what a test file does before its first test', limitMs: COLLECT_MAX_MS });
beforeEach(({ task }) =>
  thread.postMessage({ name: `${task.file.name} › ${task.name}`, limitMs: task.timeout + GRACE_MS }),
);
afterEach(() => thread.postMessage(null));
afterAll(() => thread.postMessage(null));
