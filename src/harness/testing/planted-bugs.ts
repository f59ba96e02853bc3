/** For the tests of this room: reducers with one planted bug each, and games that fail with them. */
import type { GameEvent } from '../../events/event.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { Checker } from '../checker.ts';
import { replayEquivalence } from '../checkers/replay-equivalence.ts';
import { generatedGames } from '../generate/generated-games.ts';
import type { Failure } from '../shrink-to-fixture.ts';
import { ownSubject, type PlayableGame, type Subject } from '../subject.ts';

/** A reducer whose table after an event is another one than it should be. */
export function spoiltReducer(spoil: (table: TableView, event: GameEvent, before: TableView) => TableView): Subject {
  return {
    ...ownSubject,
    applyEvent: (table, event, decks) => spoil(ownSubject.applyEvent(table, event, decks), event, table),
  };
}

/** The winner of a round is credited with two. */
export const doubleWins = spoiltReducer((table, event) =>
  event.event_type === 'round_ended' && event.data.winner_id !== null
    ? { ...table, players: table.players.map((player) => ({ ...player, rounds_won: player.rounds_won * 2 })) }
    : table,
);

/** Who leaves while it is his turn passes it on to the first seat. */
export const turnToFirstSeat = spoiltReducer((table, event, before) =>
  event.event_type === 'player_left' && before.turn_step !== null && table.turn_step !== null
    ? { ...table, current_player_idx: 0 }
    : table,
);

/** A deck that has run empty is not counted. */
export const uncountedReshuffle = spoiltReducer((table, event, before) =>
  event.event_type === 'card_drawn' ? { ...table, reshuffles: before.reshuffles } : table,
);

/** An engine that forgets the profile of whoever joins, so that the reducer takes a profile that it would not tell. */
export const profileForgotten: Subject = {
  ...ownSubject,
  createGame: (setup, services) => forgetful(ownSubject.createGame(setup, services)),
  restoreGame: (table, services) => forgetful(ownSubject.restoreGame(table, services)),
};

function forgetful(game: PlayableGame): PlayableGame {
  return {
    get table() {
      return game.table;
    },
    act: (action) => game.act(action.type === 'join' ? { ...action, cpu_profile: null } : action),
    legalActions: () => game.legalActions(),
    setEmitter: (emitter) => game.setEmitter(emitter),
  };
}

/** The first generated game of this seed that the checker finds broken, as closely as the properties of `npm test` look. */
export function firstFailure(subject: Subject, seed: string, checker: Checker = replayEquivalence): Failure {
  const seeds = Array.from({ length: 3_000 }, (_, game) => `${seed}/${game}`);
  for (const run of generatedGames(seeds, subject, [checker], { keenness: 16 })) {
    const [finding] = run.findings;
    if (finding !== undefined) return { run, finding, subject };
  }
  throw new Error('expected a game that fails, found none');
}
