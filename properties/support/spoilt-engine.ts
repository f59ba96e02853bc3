/** Engines with one planted bug each, made by wrapping the project's own. */
import type { GameEvent } from '../../src/events/event.ts';
import type { Action } from '../../src/golf/action.ts';
import type { TableView } from '../../src/golf/table-view.ts';
import { ownSubject, type PlayableGame, type Subject } from '../../src/harness/subject.ts';

type Wrap = (game: PlayableGame) => Partial<PlayableGame>;

/** New and restored games, with what `wrap` gives instead of their own. */
export function wrappedEngine(wrap: Wrap): Pick<Subject, 'createGame' | 'restoreGame'> {
  const wrapped = (game: PlayableGame): PlayableGame => {
    const instead = wrap(game);
    return {
      get table() {
        return instead.table ?? game.table;
      },
      act: instead.act ?? ((action) => game.act(action)),
      legalActions: instead.legalActions ?? (() => game.legalActions()),
      setEmitter: (emitter) => game.setEmitter(emitter),
    };
  };
  return {
    createGame: (setup, services) => wrapped(ownSubject.createGame(setup, services)),
    restoreGame: (table, services) => wrapped(ownSubject.restoreGame(table, services)),
  };
}

/** An engine that shows another table than it has. */
export function engineShowing(show: (table: TableView) => TableView): Subject {
  const wrap: Wrap = (game) => ({
    get table() {
      return show(game.table);
    },
  });
  return { ...ownSubject, ...wrappedEngine(wrap) };
}

/** An engine that lists other actions than are legal. */
export function engineListing(list: (actions: readonly Action[], table: TableView) => readonly Action[]): Subject {
  return { ...ownSubject, ...wrappedEngine((game) => ({ legalActions: () => list(game.legalActions(), game.table) })) };
}

/** An engine that tells other events than happen. */
export function engineTelling(tell: (event: GameEvent) => GameEvent): Subject {
  const spoilt = (emitter: ((event: GameEvent) => void) | undefined) =>
    emitter && ((event: GameEvent) => emitter(tell(event)));
  return {
    ...ownSubject,
    createGame: (setup, services) => ownSubject.createGame(setup, { ...services, emitter: spoilt(services.emitter) }),
    restoreGame: (table, services) => ownSubject.restoreGame(table, { ...services, emitter: spoilt(services.emitter) }),
  };
}
