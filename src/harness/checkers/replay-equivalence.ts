/**
 * Method: the reducer runs in lock step with the engine, one event at a time, and at every settled table the two are
 * compared in all that they hold, the order of the deck included. Nothing is copied while they agree.
 */
import { tableDifference } from '../../golf/table-difference.ts';
import type { Checker } from '../checker.ts';
import { parted, thrown } from '../finding.ts';

const name = 'replay-equivalence';

export const replayEquivalence: Checker = {
  name,
  claim: 'At every settled table, engine and reducer agree in everything, the order of the deck included.',
  watch: ({ subject, setup, decks }) => {
    let table = subject.emptyTable(setup.game_id);
    return {
      onEvent: (event) => {
        try {
          table = subject.applyEvent(table, event, decks);
        } catch (error) {
          return thrown(name, 'the reducer accepts what the engine tells', event, error);
        }
        return undefined;
      },
      onSettled: (game, last) => {
        const difference = tableDifference(game.table, table);
        return difference && parted(name, 'the tables are the same', last, difference);
      },
    };
  },
};
