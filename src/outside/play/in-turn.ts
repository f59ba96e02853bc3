/** A connection that may be asked by several at a time: whoever comes later waits, and the subject does not. */
import type { Answer, Connection } from '../../protocol/connection.ts';
import { type Asking, askThrough } from './asking.ts';

export interface SharedConnection extends Connection {
  /** Asks all of this with nobody in between: a subject plays one game at a time. */
  alone<Outcome>(asking: Asking<Outcome>): Promise<Outcome>;
}

export function inTurn(connection: Connection): SharedConnection {
  const waiting: (() => void)[] = [];
  let isBusy = false;

  const next = (): void => {
    const work = waiting.shift();
    isBusy = work !== undefined;
    work?.();
  };
  const whenFree = <Outcome>(work: () => Promise<Outcome>): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      waiting.push(() => {
        work().then(
          (outcome) => {
            // The next question goes out before anybody looks at the answers to this one.
            next();
            resolve(outcome);
          },
          (error: unknown) => {
            next();
            reject(error);
          },
        );
      });
      if (!isBusy) next();
    });

  return {
    about: connection.about,
    ask: (calls) => whenFree<readonly Answer[]>(() => connection.ask(calls)),
    alone: (asking) => whenFree(() => askThrough(connection, asking)),
    close: () => connection.close(),
  };
}
