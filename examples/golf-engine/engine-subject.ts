/** The project's own Golf, engine and reducer, as a subject: what a game of TypeScript has to say and to do. */
import { Game } from '../../src/engine/game.ts';
import { parseEventValue, wireData } from '../../src/events/codec.ts';
import type { GameEvent } from '../../src/events/event.ts';
import { timestampOf } from '../../src/events/timestamp.ts';
import type { Action } from '../../src/golf/action.ts';
import { cardOf } from '../../src/golf/card.ts';
import type { DeckSource } from '../../src/golf/deck-source.ts';
import { gameOptionsSchema } from '../../src/golf/options.ts';
import type { TableView } from '../../src/golf/table-view.ts';
import type { GameSubject, LiveGame } from '../../src/protocol/game-subject.ts';
import type { NewGame } from '../../src/protocol/messages.ts';
import { rebuild } from '../../src/reducer/rebuild.ts';

/** Clocks are an argument, too: the same game tells the same events. */
const START_MICROS = Date.UTC(2026, 0, 1) * 1000;

export const engineSubject: GameSubject<Action, object, TableView> = {
  about: {
    name: 'mulligan',
    version: '1',
    game: 'golf',
    legal_actions: true,
    deterministic: true,
    refuses_disorder: true,
    plays: { reshuffle: true },
  },
  newGame: (setup) => startGame(setup),
  rebuild: (events, { decks }) => rebuild(events.map(parseEventValue), { decks: decksOf(decks) }),
};

function startGame(setup: NewGame): LiveGame<Action, object, TableView> {
  const { game_id, seed, players, decks, num_decks = 1, num_rounds = 1 } = setup;
  const { room_code = 'ROOM', host_id = players[0]?.id ?? '' } = setup;
  const options = gameOptionsSchema.parse(setup.options);
  const told: object[] = [];
  let ticks = 0;
  const game = Game.create(
    { game_id, room_code, host_id, options },
    {
      seed,
      clock: () => timestampOf(START_MICROS + ticks++),
      decks: decksOf(decks),
      emitter: (event) => told.push(asJson(event)),
    },
  );
  for (const { id, name, is_cpu, cpu_profile } of players)
    demand(game, { type: 'join', player_id: id, player_name: name, is_cpu, cpu_profile });
  demand(game, { type: 'start_game', player_id: host_id, num_decks, num_rounds });

  return {
    events: told.splice(0),
    table: game.table,
    act: (action) => {
      const outcome = game.act(action);
      if (!outcome.accepted) return { accepted: false, reason: outcome.refusal };
      return { accepted: true, events: told.splice(0) };
    },
    legalActions: () => game.legalActions(),
  };
}

/** What was asked for by `new_game` has to be possible. */
function demand(game: Game, action: Action): void {
  const outcome = game.act(action);
  if (!outcome.accepted) throw new Error(`${action.type}: expected it to be possible, found ${outcome.refusal}`);
}

/** Rounds are dealt from the decks of the protocol, and an empty deck is the pile turned over. */
function decksOf(decks: NewGame['decks']): DeckSource {
  return {
    deal: ({ round }) => (decks[round - 1] ?? []).map(({ rank, suit }) => cardOf(rank, suit)),
    reshuffle: (_request, _reshuffles, pile) => pile.toReversed(),
  };
}

/** Some of what events tell is in a Map, of which JSON knows nothing. */
function asJson(event: GameEvent): object {
  return { ...event, data: wireData(event) };
}
