/** For tests: an engine and a reducer of this project as a subject outside would show them, with whatever bug they have. */
import { parseEventValue } from '../../events/codec.ts';
import type { GameEvent } from '../../events/event.ts';
import type { Action } from '../../golf/action.ts';
import { cardOf } from '../../golf/card.ts';
import { stackedDecks } from '../../golf/deck-source.ts';
import type { GameOptions } from '../../golf/options.ts';
import { copyOfTable } from '../../golf/table-fields.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { PlayableGame, Subject } from '../../harness/subject.ts';
import { tickingClock } from '../../harness/ticking-clock.ts';
import type { Described, GameSubject, LiveGame } from '../../protocol/game-subject.ts';
import type { Json, JsonObject, NewGame } from '../../protocol/messages.ts';
import { reference } from '../golf/reference.ts';

/** Unless told otherwise, all of Golf by the rules. */
export function golfSubject(subject: Subject = reference, described: Partial<Described> = {}): GameSubject {
  return {
    about: { name: 'golf', game: 'golf', legal_actions: true, plays: { reshuffle: true }, ...described },
    newGame: (setup) => newGame(subject, setup),
    rebuild: (events, { decks }) => {
      const parsed = events.map(parseEventValue);
      return shown(subject.rebuild(parsed, { decks: sourceOf(decks) }));
    },
  };
}

function newGame(subject: Subject, setup: NewGame): LiveGame {
  const told: Json[] = [];
  const emitter = (event: GameEvent): void => void told.push(JSON.parse(subject.serializeEvent(event)));
  const { game_id, room_code = '', host_id = '', num_decks = 1, num_rounds = 1 } = setup;
  const options = setup.options as unknown as GameOptions;
  const services = { seed: setup.seed, decks: sourceOf(setup.decks), clock: tickingClock(0), emitter };
  const game: PlayableGame = subject.createGame({ game_id, room_code, host_id, options }, services);
  for (const { id, name, is_cpu, cpu_profile } of setup.players)
    game.act({ type: 'join', player_id: id, player_name: name, is_cpu, cpu_profile });
  game.act({ type: 'start_game', player_id: host_id, num_decks, num_rounds });
  return {
    events: told.splice(0),
    get table() {
      return shown(game.table);
    },
    act: (action) => {
      const outcome = game.act(action as unknown as Action);
      const events = told.splice(0);
      return outcome.accepted ? { accepted: true, events } : { accepted: false, reason: outcome.refusal };
    },
    legalActions: () => game.legalActions() as unknown as JsonObject[],
  };
}

function sourceOf(decks: NewGame['decks']): ReturnType<typeof stackedDecks> {
  return stackedDecks(decks.map((deck) => deck.map(({ rank, suit }) => cardOf(rank, suit))));
}

function shown(table: TableView): JsonObject {
  return JSON.parse(JSON.stringify(copyOfTable(table)));
}
