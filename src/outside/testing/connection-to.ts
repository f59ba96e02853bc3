/** For tests: a subject of this process behind a connection that counts, and may spoil what goes through it. */
import type { Answer, Connection } from '../../protocol/connection.ts';
import type { GameSubject } from '../../protocol/game-subject.ts';
import type { Call } from '../../protocol/messages.ts';
import { connectTo } from '../../protocol/serving/connect-to.ts';

export interface TestConnection extends Connection {
  /** How often something was asked. */
  readonly asks: number;
}

/** `spoil`: what becomes of an answer on its way; misconduct, for instance. */
export function connectionTo(
  subject: GameSubject,
  spoil: (call: Call, answer: Answer) => Answer = (_, answer) => answer,
): TestConnection {
  const { about, ask, close } = connectTo(subject);
  let asks = 0;
  return {
    about,
    get asks() {
      return asks;
    },
    ask: async (calls) => {
      asks += 1;
      const answers = (await ask(calls)).map((answer, index) => spoil(calls[index] as Call, answer));
      const end = answers.findIndex((answer) => 'misconduct' in answer);
      return end === -1 ? answers : answers.slice(0, end + 1);
    },
    close,
  };
}
