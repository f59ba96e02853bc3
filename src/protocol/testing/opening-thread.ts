/** A thread that opens a subject, has it stop, and is then ended by whoever started it. */
import { parentPort, workerData } from 'node:worker_threads';
import { openSubject } from '../process/open-subject.ts';

const subject = await openSubject(workerData, { timeoutMs: 600_000 });
const pid = Number(subject.about.name);
// It would not notice the end of its input.
process.kill(pid, 'SIGSTOP');
parentPort?.postMessage(pid);
await subject.ask([{ method: 'legal_actions', params: {} }]);
