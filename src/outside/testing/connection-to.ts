/** For tests: a subject of this process behind a connection, with everything that it is told and tells going through JSON. */
import type { Answer, Connection } from '../../protocol/connection.ts';
import type { GameSubject, LiveGame } from '../../protocol/game-subject.ts';
import { type About, type Call, PROTOCOL, RESULTS } from '../../protocol/messages.ts';

export interface TestConnection extends Connection {
  /** Questions that were asked together, so far. */
  readonly asks: number;
}

/** `spoil`: what becomes of an answer on its way; misconduct, for instance. */
export function connectionTo(
  subject: GameSubject,
  spoil: (call: Call, answer: Answer) => Answer = (_, answer) => answer,
): TestConnection {
  const about: About = RESULTS.initialize.parse({ protocol: PROTOCOL, version: '1', ...subject.about });
  let game: LiveGame | undefined;
  let asks = 0;
  return {
    about,
    get asks() {
      return asks;
    },
    ask: async (calls) => {
      asks += 1;
      const answers: Answer[] = [];
      for (const call of calls) {
        const answer = spoil(call, throughJson(answerTo(throughJson(call))));
        answers.push(answer);
        if ('misconduct' in answer) break;
      }
      return answers;
    },
    close: async () => {},
  };

  function answerTo(call: Call): Answer {
    try {
      return { result: resultOf(call) };
    } catch (error) {
      return { error: { code: 1, message: String(error) } };
    }
  }

  function resultOf(call: Call): Extract<Answer, { result: unknown }>['result'] {
    switch (call.method) {
      case 'new_game':
        game = subject.newGame(call.params);
        return { events: game.events, table: game.table };
      case 'act': {
        const acted = game?.act(call.params.action) ?? { accepted: false };
        return { ...acted, ...(call.params.table && game && { table: game.table }) };
      }
      case 'legal_actions':
        return { actions: game?.legalActions?.() ?? [] };
      case 'rebuild':
        return { table: subject.rebuild(call.params.events, call.params) };
      default:
        return null;
    }
  }
}

function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
