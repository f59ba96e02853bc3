import type { TableView } from '../src/golf/table-view.ts';
import { renaming } from '../src/harness/checkers/renaming.ts';
import { ownSubject, type PlayableGame, type Subject } from '../src/harness/subject.ts';
import { claim } from './support/claim.ts';

claim(renaming, {
  canary: {
    bug: 'when the host leaves the lobby, both witnesses make host whose id comes first in the alphabet',
    subject: {
      ...ownSubject,
      createGame: (setup, services) => {
        let game = ownSubject.createGame(setup, services);
        return {
          get table() {
            return game.table;
          },
          act: (action) => {
            const { phase, host_id } = game.table;
            const outcome = game.act(action);
            if (outcome.accepted && phase === 'waiting' && game.table.host_id !== host_id)
              game = ownSubject.restoreGame(withFirstIdAsHost(game.table), services);
            return outcome;
          },
          legalActions: () => game.legalActions(),
          setEmitter: (emitter) => game.setEmitter(emitter),
        } satisfies PlayableGame;
      },
      applyEvent: (table, event, decks) => {
        const after = ownSubject.applyEvent(table, event, decks);
        return table.phase === 'waiting' && table.sequence_num > 0 && after.host_id !== table.host_id
          ? withFirstIdAsHost(after)
          : after;
      },
    } satisfies Subject,
  },
});

function withFirstIdAsHost(table: TableView): TableView {
  const [first] = table.players.map(({ id }) => id).sort();
  return { ...table, host_id: first ?? table.host_id };
}
