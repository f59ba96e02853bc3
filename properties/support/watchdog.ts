/**
 * A test that never returns cannot be stopped by its own timer: the process is busy. So each test process has a thread
 * beside it that ends the process when a file takes far longer than any does, and the run is red instead of endless.
 */
import { Worker } from 'node:worker_threads';
import { afterAll } from 'vitest';

declare global {
  /** One for each process: this file runs before each test file, and many test files share a process. */
  var watchdog: Worker | undefined;
}

/** Milliseconds; the slowest file takes a tenth of it on a busy machine. */
const FILE_MAX_MS = 300_000;

const watch = `
const { parentPort } = require('node:worker_threads');
let timer;
parentPort.on('message', (isFileRunning) => {
  clearTimeout(timer);
  if (isFileRunning) timer = setTimeout(bite, ${FILE_MAX_MS});
});
function bite() {
  process.stderr.write('a test file did not end within ${FILE_MAX_MS / 1000} s: is there a loop that never ends?\\n');
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
thread.postMessage(true);
afterAll(() => thread.postMessage(false));
