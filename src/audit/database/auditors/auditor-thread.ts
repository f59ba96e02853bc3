/** The thread of a `ThreadAuditor`: an auditor that is asked by messages, one after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { StoreQueryError } from '../../../store/errors.ts';
import type { AuditBrief } from './auditor.ts';
import { LocalAuditor } from './local-auditor.ts';
import type { Failed, Reply, Request } from './thread-messages.ts';

// Whoever starts this thread gives it a brief.
const auditor = new LocalAuditor(workerData as AuditBrief);

parentPort?.on('message', async (request: Request) => {
  try {
    reply(await answerTo(request));
  } catch (error) {
    reply({ failed: failedBy(error) });
  }
});

async function answerTo(request: Request): Promise<Reply> {
  if ('close' in request) {
    await auditor.close();
    return { closed: true };
  }
  if ('audit' in request) return { piece: await auditor.audit(request.audit, request.snapshot) };
  if ('next' in request) return { sorted: await auditor.next() };
  await auditor.sort(request.sort);
  return { isSorting: true };
}

function reply(message: Reply): void {
  parentPort?.postMessage(message);
}

function failedBy(error: unknown): Failed {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: undefined, query: undefined };
  const { name, message, stack } = error;
  const query =
    error instanceof StoreQueryError
      ? {
          target: error.target,
          sqlState: error.sqlState,
          reason: error.cause instanceof Error ? error.cause.message : error.message,
        }
      : undefined;
  return { name, message, stack, query };
}
