/** A connection that may be asked by several at a time: whoever comes later waits, and the subject does not. */
import type { Answer, Connection } from '../../protocol/connection.ts';
import type { Call } from '../../protocol/messages.ts';

interface Waiting {
  readonly calls: readonly Call[];
  readonly resolve: (answers: readonly Answer[]) => void;
  readonly reject: (error: unknown) => void;
}

export function inTurn(connection: Connection): Connection {
  const waiting: Waiting[] = [];
  let isAsking = false;

  const askNext = (): void => {
    const next = waiting.shift();
    isAsking = next !== undefined;
    if (next === undefined) return;
    // The next question goes out before anybody looks at the answers to this one.
    connection.ask(next.calls).then(
      (answers) => {
        askNext();
        next.resolve(answers);
      },
      (error: unknown) => {
        askNext();
        next.reject(error);
      },
    );
  };

  return {
    about: connection.about,
    ask: (calls) =>
      new Promise((resolve, reject) => {
        waiting.push({ calls, resolve, reject });
        if (!isAsking) askNext();
      }),
    close: () => connection.close(),
  };
}
