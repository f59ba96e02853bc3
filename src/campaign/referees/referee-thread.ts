/** The thread of a `ThreadReferee`: a referee that is asked by messages, one after another. */

import { parentPort, workerData } from 'node:worker_threads';
import { type AnyFixture, serializeAnyFixture } from '../findings/any-fixture.ts';
import { openReferee } from './open-referee.ts';
import type { Brief, Referee } from './referee.ts';
import type { Failed, Reply, Request } from './thread-messages.ts';

// Whoever starts this thread gives it a brief.
const opening = openReferee(workerData as Brief);
// Told to whoever asks first.
opening.catch(() => {});

parentPort?.on('message', async (request: Request) => {
  try {
    reply(await ('close' in request ? close(request.id) : answerTo(request, await opening)));
  } catch (error) {
    reply({ id: request.id, failed: failedBy(error) });
  }
});

/** One that could not be opened has nothing to close. */
async function close(id: number): Promise<Reply> {
  const referee = await opening.catch(() => undefined);
  await referee?.close();
  return { id, closed: true };
}

async function answerTo(request: Exclude<Request, { close: true }>, referee: Referee): Promise<Reply> {
  const { id } = request;
  if ('check' in request) return { id, checked: await referee.check(request.check) };
  const keep = (fixture: AnyFixture): void => reply({ id, kept: serializeAnyFixture(fixture) });
  const { others, ...smallest } = await referee.shrink(request.shrink, request.playsMax, keep);
  return { id, shrunk: { smallest: serializeAnyFixture(smallest), others: others.map(serializeAnyFixture) } };
}

function reply(message: Reply): void {
  parentPort?.postMessage(message);
}

function failedBy(error: unknown): Failed {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: undefined };
  return { name: error.name, message: error.message, stack: error.stack };
}
