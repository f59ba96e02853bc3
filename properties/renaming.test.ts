import type { GameEvent } from '../src/events/event.ts';
import { seededDecks } from '../src/golf/deck-source.ts';
import type { TableView } from '../src/golf/table-view.ts';
import { renaming } from '../src/harness/checkers/renaming.ts';
import { ownSubject, type PlayableGame, type Subject } from '../src/harness/subject.ts';
import { claim } from './support/claim.ts';

/** The reducer of a subject whose bug is in `applyEvent` alone: its other ways to rebuild fold with it. */
const applyEvent: Subject['applyEvent'] = (table, event, decks) => {
  const after = ownSubject.applyEvent(table, event, decks);
  const isNewHost = table.phase === 'waiting' && table.sequence_num > 0 && after.host_id !== table.host_id;
  return isNewHost ? withFirstIdAsHost(after) : after;
};

const replay: Subject['replay'] = function* (events, { decks = seededDecks }) {
  let table: TableView | undefined;
  for (const event of events) {
    table = applyEvent(table ?? ownSubject.emptyTable(event.game_id), event, decks);
    yield { event, table };
  }
};

const rebuild: Subject['rebuild'] = (events, options) => {
  const all: readonly GameEvent[] = [...events];
  // For its refusals.
  const table = ownSubject.rebuild(all, options);
  return [...replay(all.slice(0, table.sequence_num), options)].at(-1)?.table ?? table;
};

const createGame: Subject['createGame'] = (setup, services) => {
  let game = ownSubject.createGame(setup, services);
  let { emitter } = services;
  return {
    get table() {
      return game.table;
    },
    act: (action) => {
      const { phase, host_id } = game.table;
      const outcome = game.act(action);
      if (outcome.accepted && phase === 'waiting' && game.table.host_id !== host_id)
        game = ownSubject.restoreGame(withFirstIdAsHost(game.table), { ...services, ...(emitter && { emitter }) });
      return outcome;
    },
    legalActions: () => game.legalActions(),
    setEmitter: (other) => {
      emitter = other;
      game.setEmitter(other);
    },
  } satisfies PlayableGame;
};

function withFirstIdAsHost(table: TableView): TableView {
  const [first] = table.players.map(({ id }) => id).sort();
  return { ...table, host_id: first ?? table.host_id };
}

claim(renaming, {
  canary: {
    bug: 'when the host leaves the lobby, both witnesses make host whose id comes first in the alphabet',
    subject: { ...ownSubject, createGame, applyEvent, rebuild, replay },
  },
});
