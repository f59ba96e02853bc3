/**
 * A test that never returns cannot be stopped by its own timer: the process is busy. So each test process has a thread
 * beside it that ends the process when a file takes far longer than any does, and the run is red instead of endless.
 */
import { Worker } from 'node:worker_threads';

/** Milliseconds; the slowest file takes a tenth of it on a busy machine. */
const FILE_MAX_MS = 300_000;

const watch = `
setTimeout(() => {
  process.stderr.write('a test file did not end within ${FILE_MAX_MS / 1000} s: is there a loop that never ends?\\n');
  process.kill(process.pid, 'SIGKILL');
}, ${FILE_MAX_MS});
`;

new Worker(watch, { eval: true }).unref();
