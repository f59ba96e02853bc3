/**
 * Work with a subject, written once for every kind of it: a generator that yields what it asks, all that can be asked
 * together in one go, and is told the answers. A subject in this process answers at once, any other takes its time.
 */
import type { Answer, Connection } from '../../protocol/connection.ts';
import type { Call } from '../../protocol/messages.ts';
import type { Asker } from '../../protocol/serving/connect-to.ts';

export type Asking<Outcome> = Generator<readonly Call[], Outcome, readonly Answer[]>;

export async function askThrough<Outcome>(
  connection: Pick<Connection, 'ask'>,
  asking: Asking<Outcome>,
): Promise<Outcome> {
  let step = asking.next();
  while (step.done !== true) step = asking.next(await connection.ask(step.value));
  return step.value;
}

export function askHere<Outcome>(answer: Asker, asking: Asking<Outcome>): Outcome {
  let step = asking.next();
  while (step.done !== true) step = asking.next(answer(step.value));
  return step.value;
}
