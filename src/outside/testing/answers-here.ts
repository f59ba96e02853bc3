/** A subject of this process that answers as one outside would. */
import type { Answer } from '../../protocol/connection.ts';
import type { GameSubject, LiveGame } from '../../protocol/game-subject.ts';
import { type About, type Call, type JsonObject, PROTOCOL, RESULTS } from '../../protocol/messages.ts';

export interface AnswersHere {
  readonly about: About;
  readonly answer: (calls: readonly Call[]) => readonly Answer[];
}

export function answersHere<Action extends JsonObject, Event extends JsonObject, Table extends JsonObject>(
  subject: GameSubject<Action, Event, Table>,
): AnswersHere {
  let game: LiveGame<Action, Event, Table> | undefined;
  const resultOf = (call: Call): unknown => {
    switch (call.method) {
      case 'new_game':
        game = subject.newGame(call.params);
        return { events: game.events, table: game.table };
      case 'act': {
        const acted = game?.act(call.params.action as Action);
        return { ...acted, ...(call.params.table && { table: game?.table }) };
      }
      case 'legal_actions':
        return { actions: game?.legalActions?.() };
      case 'rebuild':
        return { table: subject.rebuild(call.params.events as readonly Event[], call.params) };
      default:
        return null;
    }
  };
  const answer = (call: Call): Answer => {
    try {
      return { result: JSON.parse(JSON.stringify(resultOf(call))) };
    } catch (error) {
      return { error: { code: -32000, message: error instanceof Error ? error.message : 'an error' } };
    }
  };
  const about = RESULTS.initialize.parse({ protocol: PROTOCOL, ...subject.about });
  return { about, answer: (calls) => calls.map(answer) };
}
